//! What analyses share: a study that is read, the selection looked up in it, the choices told in the report.

use emic_core::analysis::Grouping;
use emic_core::ask::{Finder, Scope, Wishes, coders_with_files};
use emic_core::model::{Language, Study};
use emic_core::read::Reading;
use emic_report::reports::Asked;

use super::{Question, reworded};
use crate::arguments::{LanguageOption, SelectionOptions, StrictOption, WordFinder};
use crate::failure::Failure;
use crate::find_study;

/// The options that every analysis has.
#[derive(Debug, Clone, clap::Args)]
pub struct InquiryOptions {
    #[command(flatten)]
    selection: SelectionOptions,
    #[command(flatten)]
    language: LanguageOption,
    #[command(flatten)]
    strict: StrictOption,
}

impl InquiryOptions {
    /// The language that was asked for.
    pub fn language(&self) -> Option<Language> {
        self.language.asked()
    }
}

/// The option of analyses that can be made apart for groups.
#[derive(Debug, Clone, clap::Args)]
pub struct GroupOption {
    /// One result for each value of this attribute, or for each `coder`
    #[arg(long, value_name = "ATTRIBUTE", help_heading = "Selection")]
    by: Option<String>,
}

/// A study that questions can be put to.
pub struct Inquiry {
    reading: Reading,
    wishes: Wishes,
    words: WordFinder,
    language: LanguageOption,
}

impl Inquiry {
    /// Reads the study.
    ///
    /// # Errors
    /// When there is none, or it is not whole and that was asked for.
    pub fn open(options: &InquiryOptions, question: &Question<'_>) -> Result<Self, Failure> {
        let reading = question.reading()?;
        let study = find_study::study(&reading)?;
        options.strict.allows(study)?;
        reworded::tell(study, question);
        Ok(Self {
            reading,
            wishes: options.selection.wishes()?,
            words: options.selection.finder(),
            language: options.language.clone(),
        })
    }

    /// The study.
    pub fn study(&self) -> Result<&Study, Failure> {
        find_study::study(&self.reading)
    }

    /// The language of the report.
    pub fn language(&self) -> Result<Language, Failure> {
        Ok(self.language.of(self.study()?))
    }

    /// The groups asked for, each with what it counts.
    ///
    /// # Errors
    /// When the study has no such attribute, or nothing is selected.
    pub fn groups(&mut self, by: &GroupOption) -> Result<(Scope, Grouping), Failure> {
        let grouping = by.grouping(self.study()?)?;
        if grouping == Grouping::Coder {
            self.count_everybody()?;
        }
        Ok((self.something_of(self.scope()?)?, grouping))
    }

    /// The groups asked for of the words alone, whoever has coded them.
    ///
    /// # Errors
    /// When coders are asked for, the study has no such attribute, or nothing is selected.
    pub fn groups_of_words(&self, by: &GroupOption) -> Result<(Scope, Grouping), Failure> {
        let grouping = by.grouping(self.study()?)?;
        if grouping == Grouping::Coder || !self.wishes.coders.is_empty() {
            return Err(Failure::new(
                "coders are asked for, and no code: words are the same for every coder",
                "say under which codes with `--code`, or take `--coder` or `--by coder` away",
            ));
        }
        self.has_transcripts()?;
        let scope = Scope::of_turns(self.study()?, &self.wishes, self.finder())?;
        Ok((self.something_of(scope)?, grouping))
    }

    /// The scope, if it has a turn.
    fn something_of(&self, scope: Scope) -> Result<Scope, Failure> {
        let study = self.study()?;
        if study.transcripts().any(|(index, _)| scope.selection.touches(index)) {
            return Ok(scope);
        }
        Err(Failure::new(
            "nothing is selected",
            "no turn fits all of `--where`, `--transcript` and `--speaker`; take one of them away",
        ))
    }

    fn has_transcripts(&self) -> Result<(), Failure> {
        match self.study()?.transcripts().next() {
            Some(_) => Ok(()),
            None => Err(Failure::new(
                "there are no transcripts yet",
                "`emic import FILE…` brings them into the study",
            )),
        }
    }

    /// Counts everybody who has read something, when the user named nobody.
    pub fn count_everybody(&mut self) -> Result<(), Failure> {
        let study = self.study()?;
        let all = coders_with_files(study);
        let all = all.into_iter().map(|coder| study.coder(coder).to_string()).collect();
        self.count_by_default(all);
        Ok(())
    }

    /// Compares these coders; everybody who has coded, when nobody is named.
    ///
    /// # Errors
    /// When there is no study.
    pub fn compare(&mut self, coders: &[String]) -> Result<(), Failure> {
        match (coders, self.wishes.coders.as_slice()) {
            ([], _) => {}
            (named, []) => self.wishes.coders = named.to_vec(),
            _ => {
                return Err(Failure::new(
                    "coders are named twice: behind the command, and with `--coder`",
                    "name them once: `emic agree coder-a coder-b`",
                ));
            }
        }
        self.count_everybody()
    }

    /// Whether nobody was named and nobody has coded.
    pub fn is_uncoded(&self) -> Result<bool, Failure> {
        Ok(self.wishes.coders.is_empty() && self.study()?.main_coder().is_none())
    }

    fn count_by_default(&mut self, coders: Vec<String>) {
        if self.wishes.coders.is_empty() {
            self.wishes.coders = coders;
        }
    }

    /// The selection, looked up.
    pub fn scope(&self) -> Result<Scope, Failure> {
        self.has_transcripts()?;
        Ok(Scope::resolve(self.study()?, &self.wishes, self.finder())?)
    }

    /// What finds the words in expressions.
    pub fn finder(&self) -> &dyn Finder {
        &self.words
    }

    /// The choices, for the report; to be asked for when all has been found, because they tell whether words were looked for.
    pub fn asked(&self, scope: &Scope, by: &GroupOption) -> Result<Asked<'_>, Failure> {
        let asked = Asked::new(self.study()?, scope, &self.wishes, self.language()?);
        Ok(asked.by(by.by.clone()).matched(self.words.used()))
    }
}

impl GroupOption {
    /// No groups.
    pub const NONE: Self = Self { by: None };

    /// What groups are made by.
    ///
    /// # Errors
    /// When the study has no such attribute.
    pub fn grouping(&self, study: &Study) -> Result<Grouping, Failure> {
        Ok(match &self.by {
            None => Grouping::Whole,
            Some(name) => Grouping::parse(study, name)?,
        })
    }
}
