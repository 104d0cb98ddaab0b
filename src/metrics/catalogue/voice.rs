//! Figures made of citizens' answers: of a channel and of all channels, of a period and of a whole range.

use super::Metric;
use super::kinds::{BY_QUESTION, NO_ANSWER, SOLVED, share};
use super::of::{Of, Voice};

pub(super) const INDEX: Metric = Metric {
    name: "kanalkoll_survey_index",
    help: "Mean of the answers to a question from 1 to 5, worth 0, 25, 50, 75 and 100, of the invitations of the period; channel is all \
           for all of them together. A figure of its own, never a sum of others: no sample where too few answered.",
    labels: BY_QUESTION,
    of: Of::Voice(Voice::Index(|index| index.value)),
};

pub(super) const INDEX_LOW: Metric = Metric {
    name: "kanalkoll_survey_index_low",
    help: "Lower end of the 95 % interval of kanalkoll_survey_index (beta; docs/MEASURES.md, section 4).",
    labels: BY_QUESTION,
    of: Of::Voice(Voice::Index(|index| index.low)),
};

pub(super) const INDEX_HIGH: Metric = Metric {
    name: "kanalkoll_survey_index_high",
    help: "Upper end of the 95 % interval of kanalkoll_survey_index (beta; docs/MEASURES.md, section 4).",
    labels: BY_QUESTION,
    of: Of::Voice(Voice::Index(|index| index.high)),
};

pub(super) const QUESTION_ANSWERS: Metric = Metric {
    name: "kanalkoll_survey_question_answers",
    help: "How many answered a question: the n of the index and of the shares. channel is all for all of them together, so that \
           channels are not to be added up.",
    labels: BY_QUESTION,
    of: Of::Voice(Voice::Answers),
};

pub(super) const SCORE_ANSWERS: Metric = Metric {
    name: "kanalkoll_survey_score_answers",
    help: "How many gave each answer to a question, under the same decision as kanalkoll_survey_question_answers; they add up to it. \
           channel is all for all of them together.",
    labels: &["channel", "organisation", "period", "question", "score"],
    of: Of::Voice(Voice::Scores),
};

pub(super) const NO_ANSWER_RATIO: Metric = share(
    "kanalkoll_survey_no_answer_ratio",
    "Of those who said whether they got an answer, the share who got none.",
    NO_ANSWER,
    |share| share.value,
);

pub(super) const NO_ANSWER_RATIO_LOW: Metric = share(
    "kanalkoll_survey_no_answer_ratio_low",
    "Lower end of the 95 % interval of kanalkoll_survey_no_answer_ratio (Wilson).",
    NO_ANSWER,
    |share| share.low,
);

pub(super) const NO_ANSWER_RATIO_HIGH: Metric = share(
    "kanalkoll_survey_no_answer_ratio_high",
    "Upper end of the 95 % interval of kanalkoll_survey_no_answer_ratio (Wilson).",
    NO_ANSWER,
    |share| share.high,
);

pub(super) const SOLVED_RATIO: Metric = share(
    "kanalkoll_survey_solved_ratio",
    "Of those who said whether their matter was solved, the share who said yes.",
    SOLVED,
    |share| share.value,
);

pub(super) const SOLVED_RATIO_LOW: Metric = share(
    "kanalkoll_survey_solved_ratio_low",
    "Lower end of the 95 % interval of kanalkoll_survey_solved_ratio (Wilson).",
    SOLVED,
    |share| share.low,
);

pub(super) const SOLVED_RATIO_HIGH: Metric = share(
    "kanalkoll_survey_solved_ratio_high",
    "Upper end of the 95 % interval of kanalkoll_survey_solved_ratio (Wilson).",
    SOLVED,
    |share| share.high,
);

pub(super) const QUESTION_PARTIAL: Metric = Metric {
    name: "kanalkoll_survey_question_partial",
    help: "1 where answers are left out because they are too few to show apart, else 0. The figures of a range are then of the whole \
           groups inside it; those of a day, week or month are not shown.",
    labels: BY_QUESTION,
    of: Of::Voice(Voice::Partial),
};
