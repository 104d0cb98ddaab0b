//! Where docs/MEASURES.md defines what a metric counts.

/// The beginnings of names, and the section in which docs/MEASURES.md defines what they count. The longest that fits holds.
const SECTIONS: [(&str, u8); 11] = [
    ("kanalkoll_contacts", 2),
    ("kanalkoll_unit_contacts", 2),
    ("kanalkoll_topic_contacts", 2),
    ("kanalkoll_oldest_unanswered", 2),
    ("kanalkoll_queue_", 3),
    ("kanalkoll_survey_", 4),
    ("kanalkoll_open_survey_", 4),
    ("kanalkoll_shift_", 5),
    ("kanalkoll_contacts_linkable", 6),
    ("kanalkoll_repeat", 6),
    ("kanalkoll_hops", 6),
];

/// Returns the section of docs/MEASURES.md that defines what a metric counts, `None` for metrics that tell of the service,
/// its sources and its settings.
#[must_use]
pub fn section_of(metric: &str) -> Option<u8> {
    let fitting = SECTIONS.iter().filter(|(beginning, _)| metric.starts_with(beginning));
    fitting.max_by_key(|(beginning, _)| beginning.len()).map(|(_, section)| *section)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metrics::CATALOGUE;

    #[test]
    fn every_figure_has_a_section() {
        // These are not measures: settings, what others say, and the work that candidates for e-services are made of.
        let others =
            ["definition_info", "event_info", "indicator", "target", "work_", "data_age", "quarantine", "letters"];
        for metric in CATALOGUE {
            let is_other = others.iter().any(|part| metric.name.contains(part));
            assert!(is_other || section_of(metric.name).is_some(), "{}", metric.name);
        }
    }

    #[test]
    fn the_longest_beginning_holds() {
        assert_eq!(section_of("kanalkoll_contacts_linkable"), Some(6));
        assert_eq!(section_of("kanalkoll_contacts_overdue"), Some(2));
        assert_eq!(section_of("up"), None);
    }
}
