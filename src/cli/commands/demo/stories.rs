//! The stories beside the sample municipality: small organisations that each show one question about channel shift.

use anyhow::Result;

use super::filling::deliver;
use crate::demo::{STORIES, Story, StoryRecords};
use crate::ingest::{Format, Kind};
use crate::model::OrganisationFile;
use crate::service::Installation;

/// Applies the organisation file of each story and brings in its records.
pub(super) fn fill(installation: &Installation) -> Result<()> {
    for story in &STORIES {
        installation.apply(OrganisationFile::from_toml(story.organisation)?, crate::scheduler::now(), &mut |_| {})?;
        for file in story.files {
            let kind = match file.records {
                StoryRecords::Contacts => Kind::Contact,
                StoryRecords::Volumes => Kind::Volume,
                StoryRecords::Events => Kind::Event,
                StoryRecords::Indicators => Kind::Indicator,
            };
            deliver(installation, story.code, (kind, &Format::Csv), file.csv.to_owned())?;
        }
    }
    Ok(())
}

/// Returns where each story can be looked at.
pub(super) fn overview(address: &str, database: &str) -> String {
    let mut text =
        "\nFive stories about channel shift are organisations of the same installation, and the key is good for them \
                    too. Their files are in examples/. In another terminal:\n"
            .to_owned();
    for story in &STORIES {
        text.push_str(&described(story, address, database));
    }
    text
}

fn described(story: &Story, address: &str, database: &str) -> String {
    let mut text = format!("\n {}: {}\n", story.code, story.about);
    for question in story.questions {
        let command = format!("report {} --organisation {} {}", question.report, story.code, question.options);
        text.push_str(&format!(
            "  {}\n    cargo run --release -- {} --database {database}\n    http://{address}/api/v1/{}/measures/{}\n",
            question.shows,
            command.trim_end(),
            story.code,
            question.address()
        ));
    }
    text
}
