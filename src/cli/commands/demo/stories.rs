//! The stories beside the sample municipality: small organisations that each show one question about channel shift.

use anyhow::Result;

use super::filling::deliver;
use crate::demo::{STORIES, Story, StoryRecords};
use crate::feeds::Format;
use crate::ingest::Kind;
use crate::model::OrganisationFile;
use crate::service::Installation;

/// Applies the organisation file of each story, brings in its records, and then takes its sources out of the file: the story has
/// ended, and a source that is still in the file is missed (docs/ALERTS.md).
pub(super) fn fill(installation: &Installation) -> Result<()> {
    for story in &STORIES {
        let mut file = OrganisationFile::from_toml(story.organisation)?;
        installation.apply(file.clone(), crate::scheduler::now(), &mut |_| {})?;
        for records in story.files {
            let kind = match records.records {
                StoryRecords::Contacts => Kind::Contact,
                StoryRecords::Volumes => Kind::Volume,
                StoryRecords::Events => Kind::Event,
                StoryRecords::Indicators => Kind::Indicator,
            };
            deliver(installation, story.code, (kind, &Format::Csv), records.csv.to_owned())?;
        }
        file.source.clear();
        installation.apply(file, crate::scheduler::now(), &mut |_| {})?;
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
