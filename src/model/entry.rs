//! Tables of the organisation file: how their keys are read and written.

/// Declares a table of the organisation file: a struct with these keys, which takes no others.
///
/// A key whose type is an `Option`, a `Vec` or a `BTreeMap` may be left out, and is when it holds nothing, unless `!` stands after its
/// name.
macro_rules! entry {
    ($(#[$attribute:meta])* $entry:ident { $($keys:tt)* }) => {
        $crate::model::entry::entry!(@ [$(#[$attribute])* pub struct $entry] {} $($keys)*);
    };
    (@ [$($head:tt)*] { $($keys:tt)* }) => {
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
        #[serde(deny_unknown_fields)]
        $($head)* { $($keys)* }
    };
    (@ $head:tt { $($keys:tt)* } $(#[$help:meta])* $key:ident: Option<$type:ty>, $($rest:tt)*) => {
        $crate::model::entry::entry!(@ $head { $($keys)* $(#[$help])*
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub $key: Option<$type>,
        } $($rest)*);
    };
    (@ $head:tt { $($keys:tt)* } $(#[$help:meta])* $key:ident: Vec<$type:ty>, $($rest:tt)*) => {
        $crate::model::entry::entry!(@ $head { $($keys)* $(#[$help])*
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub $key: Vec<$type>,
        } $($rest)*);
    };
    (@ $head:tt { $($keys:tt)* } $(#[$help:meta])* $key:ident: BTreeMap<$name:ty, $type:ty>, $($rest:tt)*) => {
        $crate::model::entry::entry!(@ $head { $($keys)* $(#[$help])*
            #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
            pub $key: BTreeMap<$name, $type>,
        } $($rest)*);
    };
    (@ $head:tt { $($keys:tt)* } $(#[$help:meta])* $key:ident $(!)?: $type:ty, $($rest:tt)*) => {
        $crate::model::entry::entry!(@ $head { $($keys)* $(#[$help])* pub $key: $type, } $($rest)*);
    };
}

pub(crate) use entry;
