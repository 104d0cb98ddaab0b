//! Oslo: fifteen districts and thirty-four agencies, and a form that takes over a part of what was asked by phone.

use super::flow::{Flow, Weights, contacts};
use super::{Story, StoryFile, StoryQuestion, StoryRecords, filled};
use crate::model::Channel;

const ORGANISATION: &str = include_str!("../../../examples/oslo/organisation.toml");

/// Two autumns, twelve weeks of sixty working days each.
const BEFORE: (&str, &str) = ("2018-09-03", "2018-11-25");
const AFTER: (&str, &str) = ("2019-09-02", "2019-11-24");

const TOPICS: Weights =
    &[("barnehage", 5), ("hjemmetjeneste", 3), ("renovasjon", 4), ("byggesak", 3), ("parkering", 4), ("skole", 2)];

/// Districts get more than agencies do.
const UNITS: Weights = &[
    ("bydel-alna", 5),
    ("bydel-bjerke", 4),
    ("bydel-frogner", 6),
    ("bydel-gamle-oslo", 6),
    ("bydel-grorud", 3),
    ("bydel-grunerlokka", 6),
    ("bydel-nordre-aker", 5),
    ("bydel-nordstrand", 5),
    ("bydel-ostensjo", 5),
    ("bydel-sagene", 5),
    ("bydel-sondre-nordstrand", 4),
    ("bydel-st-hanshaugen", 4),
    ("bydel-stovner", 3),
    ("bydel-ullern", 4),
    ("bydel-vestre-aker", 5),
    ("etat-barn-familie", 1),
    ("etat-beredskap", 1),
    ("etat-bibliotek", 1),
    ("etat-boligbygg", 1),
    ("etat-brann-redning", 1),
    ("etat-byarkiv", 1),
    ("etat-bymiljo", 2),
    ("etat-byutvikling", 1),
    ("etat-eiendom", 1),
    ("etat-energigjenvinning", 1),
    ("etat-forvaltning", 1),
    ("etat-gravplass", 1),
    ("etat-havn", 1),
    ("etat-helse", 2),
    ("etat-idrettsbygg", 1),
    ("etat-innkreving", 1),
    ("etat-kino", 1),
    ("etat-klima", 1),
    ("etat-kollektivbygg", 1),
    ("etat-kommuneadvokat", 1),
    ("etat-kultur", 1),
    ("etat-lonn-regnskap", 1),
    ("etat-museum", 1),
    ("etat-naering", 2),
    ("etat-omsorgsbygg", 1),
    ("etat-plan-bygg", 2),
    ("etat-renovasjon", 2),
    ("etat-revisjon", 1),
    ("etat-skolebygg", 1),
    ("etat-sykehjem", 1),
    ("etat-utdanning", 2),
    ("etat-utvikling", 1),
    ("etat-vann-avlop", 2),
    ("etat-velferd", 2),
];

const fn of(channel: Channel, span: (&'static str, &'static str), count: u64, handling: (i64, i64)) -> Flow {
    Flow::new(channel, span, count).about(TOPICS).within(UNITS).taking(handling.0, handling.1).late_every(30)
}

const FLOWS: [Flow; 6] = [
    of(Channel::Phone, BEFORE, 800, (120, 600)),
    of(Channel::Email, BEFORE, 250, (240, 900)),
    of(Channel::EService, BEFORE, 200, (180, 600)),
    of(Channel::Phone, AFTER, 550, (120, 600)),
    of(Channel::Email, AFTER, 200, (240, 900)),
    of(Channel::EService, AFTER, 700, (180, 600)),
];

fn source(channel: Channel) -> &'static str {
    match channel {
        Channel::Phone => "kontaktsenter",
        Channel::EService => "skjema",
        _ => "epost",
    }
}

pub(super) fn story() -> Story {
    Story {
        code: "oslo",
        about: "fifteen districts and thirty-four agencies: partly replaced, so hours and kroner as a range",
        organisation: ORGANISATION,
        files: filled(ORGANISATION, |organisation| {
            vec![StoryFile::new(StoryRecords::Contacts, contacts(organisation, 49, &FLOWS, source))]
        }),
        questions: &[
            StoryQuestion {
                shows: "partial substitution, and what it saved",
                measure: "shift",
                words: "--comparison skjema",
            },
            StoryQuestion {
                shows: "a single district: too few to tell",
                measure: "shift",
                words: "--before 2018-09-03..2018-11-25 --after 2019-09-02..2019-11-24 --unit bydel-alna",
            },
        ],
    }
}
