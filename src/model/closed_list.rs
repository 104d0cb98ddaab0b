//! Closed lists of words: what every enum of codes has in common, made from what `strum` derives for it.

/// Declares a closed list: an enum with `ALL`, `CODES`, `code` and `from_code`. The codes are the names of the variants in snake case;
/// `#[strum(serialize = "...")]` gives a variant another one.
///
/// With the name of an enum alone it gives these to an enum that derives `EnumString`, `IntoStaticStr`, `VariantArray` and
/// `VariantNames` itself.
macro_rules! closed_list {
    ($(#[$attribute:meta])* $visibility:vis enum $list:ident { $($variants:tt)* }) => {
        $(#[$attribute])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[derive(strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
        #[strum(serialize_all = "snake_case", const_into_str)]
        $visibility enum $list { $($variants)* }

        $crate::model::closed_list::closed_list!($list);
    };
    ($list:ty) => {
        impl $list {
            /// Every value, in the order in which they are shown.
            pub const ALL: [Self; <Self as strum::VariantArray>::VARIANTS.len()] =
                crate::model::closed_list::array(<Self as strum::VariantArray>::VARIANTS);
            /// The codes of all values, in the same order.
            pub const CODES: [&'static str; <Self as strum::VariantNames>::VARIANTS.len()] =
                crate::model::closed_list::array(<Self as strum::VariantNames>::VARIANTS);

            /// Returns the code that stands for the value outside the program.
            #[must_use]
            pub const fn code(self) -> &'static str {
                self.into_str()
            }

            /// Returns the value with this code, or `None`.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                code.parse().ok()
            }
        }
    };
}

pub(crate) use closed_list;

/// Returns a list whose length the compiler knows as an array.
#[expect(clippy::panic, reason = "evaluated by the compiler alone")]
pub(crate) const fn array<T: Copy, const N: usize>(list: &[T]) -> [T; N] {
    match list.first_chunk() {
        Some(list) => *list,
        None => panic!("a list of another length"),
    }
}
