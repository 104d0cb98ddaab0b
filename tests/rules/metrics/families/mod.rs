//! Rules of `src/metrics/families/mod.rs`.

use kanalkoll::metrics::section_of;

#[test]
fn a_family_has_the_section_of_its_subject() {
    assert_eq!(section_of("kanalkoll_contacts_linkable"), Some(6));
    assert_eq!(section_of("kanalkoll_contacts_overdue"), Some(2));
    assert_eq!(section_of("kanalkoll_work_seconds"), None);
    assert_eq!(section_of("up"), None);
}
