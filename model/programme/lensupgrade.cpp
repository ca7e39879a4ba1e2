// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/lensupgrade.h"

#include "model/programme/choicelinks.h"
#include "model/programme/lenspaths.h"

#include <QSet>

#include <algorithm>

namespace waymark {

namespace {

using RecordsByQuestion = QHash<QString, QuestionRecord>;

bool saysSomething(const QuestionRecord& record)
{
    return record.answer.state != AnswerState::Open || !record.notes.isEmpty()
        || record.improvement != ImprovementStatus::None || !record.answer.selected.isEmpty()
        || !record.answer.notApplicable.isEmpty() || !record.choices.isEmpty();
}

bool saysSomething(const WholeAnswer& answer)
{
    return answer.state != AnswerState::Open || !answer.notes.isEmpty()
        || answer.improvement != ImprovementStatus::None || !answer.choices.empty();
}

bool saysSomething(const WholeAnswer::Choice& choice)
{
    return choice.status != ChoiceStatus::Unselected || choice.reason != AnswerReason::None || !choice.notes.isEmpty();
}

WholeAnswer::Choice choiceOf(const QuestionRecord& record, const QString& choice)
{
    const auto [reason, notes] = record.choices.value(choice, {AnswerReason::None, QString()});
    return {.choice = choice,
            .status = record.answer.statusOf(choice),
            .reason = reason,
            .notes = notes};
}

QString together(const QString& first, const QString& second)
{
    return first.isEmpty() || second.isEmpty() || first == second ? (first.isEmpty() ? second : first)
                                                                  : first + u'\n' + second;
}

/// Two that a person merged: what only one of them has done is not done.
WholeAnswer::Choice merged(WholeAnswer::Choice first, const WholeAnswer::Choice& second)
{
    if (first.status != second.status)
        first.status = ChoiceStatus::Unselected;
    if (first.reason != second.reason)
        first.reason = AnswerReason::None;
    first.notes = together(first.notes, second.notes);
    return first;
}

/// A choice of both editions, and what a person says is the same by now.
WholeAnswer::Choice mergedByWord(const WholeAnswer::Choice& own, const WholeAnswer::Choice& tied)
{
    WholeAnswer::Choice choice = merged(own, tied);
    if (tied.status == ChoiceStatus::Selected)
        choice.status = ChoiceStatus::Selected;
    if (choice.status != ChoiceStatus::NotApplicable)
        choice.reason = AnswerReason::None;
    return choice;
}

/// The answers in the new edition.
class UpgradedAnswers {
public:
    UpgradedAnswers(const LensPaths& paths, const RecordsByQuestion& records, const QHash<ChoicePath, ChoicePath>& confirmed)
        : m_paths(paths), m_records(records), m_confirmed(confirmed)
    {
    }

    WholeAnswer of(const LensQuestion& question) const
    {
        WholeAnswer answer{.question = question.id};
        bool saidNone = false; // in so many words: answered, and nothing selected
        for (const ChoicePath& path : m_paths.from({question.id, QString()})) {
            const QuestionRecord record = m_records.value(path.first);
            saidNone = saidNone || (record.answer.state == AnswerState::Answered && record.answer.selected.isEmpty());
            if (answer.state == AnswerState::Open) {
                answer.state = record.answer.state;
                answer.reason = record.reason;
                answer.improvement = record.improvement;
            }
            answer.notes = together(answer.notes, record.notes);
        }
        for (const LensChoice& choice : question.choices)
            if (const auto said = kept({question.id, choice.id}, answer.state))
                answer.choices.push_back(*said);
        settle(answer, saidNone);
        return answer;
    }

private:
    /// Nothing: nobody said anything of it.
    std::optional<WholeAnswer::Choice> kept(const ChoicePath& path, AnswerState state) const
    {
        std::optional<WholeAnswer::Choice> choice;
        std::optional<WholeAnswer::Choice> tied; // by a person
        for (const ChoicePath& old : m_paths.from(path)) {
            const QuestionRecord record = m_records.value(old.first);
            WholeAnswer::Choice said = choiceOf(record, old.second);
            // In a question that doesn't apply choices count for nothing: they must not begin to by moving.
            if (record.answer.state != AnswerState::Answered && record.answer.state != state)
                said.status = ChoiceStatus::Unselected;
            std::optional<WholeAnswer::Choice>& into = m_confirmed.value(old) == path ? tied : choice;
            into = into ? merged(*into, said) : said;
        }
        if (tied)
            choice = choice ? mergedByWord(*choice, *tied) : *tied;
        if (choice)
            choice->choice = path.second;
        return choice && saysSomething(*choice) ? choice : std::nullopt;
    }

    /// The question is answered by what moved here, open if all that was selected has gone, and "none of these" is not
    /// selected besides something else.
    static void settle(WholeAnswer& answer, bool saidNone)
    {
        const auto isSelected = [](const WholeAnswer::Choice& choice) { return choice.status == ChoiceStatus::Selected; };
        const auto isNone = [](const WholeAnswer::Choice& choice) { return isNoneOfThese(choice.choice); };
        const bool real = std::ranges::any_of(answer.choices, [&](const auto& each) { return isSelected(each) && !isNone(each); });
        if (real)
            for (WholeAnswer::Choice& choice : answer.choices)
                if (isNone(choice) && isSelected(choice))
                    choice.status = ChoiceStatus::Unselected;
        std::erase_if(answer.choices, [](const WholeAnswer::Choice& choice) { return !saysSomething(choice); });
        const bool any = std::ranges::any_of(answer.choices, isSelected);
        if (answer.state == AnswerState::Open && any)
            answer.state = AnswerState::Answered;
        else if (answer.state == AnswerState::Answered && !any && !saidNone)
            answer.state = AnswerState::Open;
    }

    const LensPaths& m_paths;
    const RecordsByQuestion& m_records;
    const QHash<ChoicePath, ChoicePath>& m_confirmed; ///< by a person
};

bool sameChoices(const LensQuestion& before, const LensQuestion& after)
{
    const auto ids = [](const LensQuestion& question) {
        QStringList list;
        for (const LensChoice& choice : question.choices)
            list << choice.id;
        list.sort();
        return list;
    };
    return ids(before) == ids(after);
}

/// What became of all that is in either edition.
class Changes {
public:
    Changes(const Lens& from, const Lens& to, const LensPaths& paths, const RecordsByQuestion& records)
        : m_old(from), m_new(to), m_paths(paths), m_records(records), m_titles(to)
    {
    }

    std::vector<LensChange> list()
    {
        for (const LensPillar& pillar : m_old.pillars)
            for (const LensQuestion& question : pillar.questions)
                m_pillars.insert(question.id, pillar.id);
        for (const LensPillar& pillar : m_new.pillars)
            for (const LensQuestion& question : pillar.questions)
                addQuestion(pillar.id, question);
        for (const LensPillar& pillar : m_old.pillars)
            for (const LensQuestion& question : pillar.questions)
                addRetired(question);
        return std::move(m_changes);
    }

private:
    bool answered(const ChoicePath& path) const
    {
        const QuestionRecord record = m_records.value(path.first);
        return path.second.isEmpty() ? saysSomething(record) : saysSomething(choiceOf(record, path.second));
    }

    void add(LensMove move, const ChoicePath& from, const ChoicePath& to, const QString& fromTitle, const QString& toTitle)
    {
        m_changes.push_back({.move = move,
                             .fromQuestion = from.first,
                             .fromChoice = from.second,
                             .toQuestion = to.first,
                             .toChoice = to.second,
                             .fromTitle = fromTitle,
                             .toTitle = toTitle,
                             .answered = !from.first.isEmpty() && answered(from)});
    }

    void addQuestion(const QString& pillar, const LensQuestion& question)
    {
        const ChoicePath path(question.id, QString());
        const std::vector<ChoicePath> sources = m_paths.from(path);
        if (sources.empty())
            add(LensMove::Added, {}, path, {}, question.title);
        for (const ChoicePath& source : sources) {
            const LensQuestion& before = *m_old.question(source.first);
            if (before.id != question.id || m_pillars.value(before.id) != pillar)
                add(LensMove::Moved, source, path, before.title, question.title);
            else if (before.title != question.title)
                add(LensMove::Renamed, source, path, before.title, question.title);
            if (!sameChoices(before, question) || before.rules != question.rules)
                add(LensMove::Changed, source, path, before.title, question.title);
        }
        for (const LensChoice& choice : question.choices)
            addChoice({question.id, choice.id}, choice.title, !sources.empty());
    }

    /// What is new in a new question goes without saying.
    void addChoice(const ChoicePath& path, const QString& title, bool inKnownQuestion)
    {
        const std::vector<ChoicePath> sources = m_paths.from(path);
        if (sources.empty() && inKnownQuestion)
            add(LensMove::Added, {}, path, {}, title);
        for (const ChoicePath& source : sources) {
            const QString before = choiceAt(m_old, source)->title;
            if (source != path)
                add(LensMove::Moved, source, path, before, title);
            else if (before != title)
                add(LensMove::Renamed, source, path, before, title);
        }
    }

    void addRetired(const LensQuestion& question)
    {
        const auto retire = [&](const ChoicePath& path, const QString& title) {
            if (m_paths.to(path))
                return;
            add(LensMove::Retired, path, {}, title, {});
            m_changes.back().candidates = m_titles.like(path, title);
        };
        retire({question.id, QString()}, question.title);
        for (const LensChoice& choice : question.choices)
            retire({question.id, choice.id}, choice.title);
    }

    const Lens& m_old;
    const Lens& m_new;
    const LensPaths& m_paths;
    const RecordsByQuestion& m_records;
    const TitleWords m_titles; ///< of the new edition
    QHash<QString, QString> m_pillars; ///< of the old edition, by question
    std::vector<LensChange> m_changes;
};

RecordsByQuestion recordsOf(const Lens& lens, const std::function<QuestionRecord(const QString&)>& record)
{
    RecordsByQuestion records;
    for (const LensPillar& pillar : lens.pillars)
        for (const LensQuestion& question : pillar.questions)
            records.insert(question.id, record(question.id));
    return records;
}

} // namespace

LensUpgrade lensUpgrade(const Lens& from, const Lens& to, const std::function<QuestionRecord(const QString&)>& record,
                        const QHash<ChoicePath, ChoicePath>& confirmed)
{
    LensUpgrade upgrade = decidedUpgrade(from, to, record, confirmed);
    const RecordsByQuestion records = recordsOf(from, record);
    const LensPaths paths(from, to, confirmed);
    upgrade.changes = Changes(from, to, paths, records).list();
    return upgrade;
}

std::vector<LensChange> lensChanges(const Lens& from, const Lens& to, const std::function<QuestionRecord(const QString&)>& record)
{
    const RecordsByQuestion records = recordsOf(from, record);
    const LensPaths paths(from, to, {});
    return Changes(from, to, paths, records).list();
}

LensUpgrade decidedUpgrade(const Lens& from, const Lens& to, const std::function<QuestionRecord(const QString&)>& record,
                           const QHash<ChoicePath, ChoicePath>& confirmed)
{
    const RecordsByQuestion records = recordsOf(from, record);
    const LensPaths paths(from, to, confirmed);
    LensUpgrade upgrade{.changes = {}, .answers = {}, .renamed = paths.all()};
    const UpgradedAnswers answers(paths, records, confirmed);
    for (const LensPillar& pillar : to.pillars)
        for (const LensQuestion& question : pillar.questions)
            if (WholeAnswer answer = answers.of(question); saysSomething(answer))
                upgrade.answers.push_back(std::move(answer));
    return upgrade;
}

Result<void> carryChoiceTies(Edit& edit, const QString& fromKey, const QString& toKey,
                             const QHash<ChoicePath, ChoicePath>& renamed)
{
    QHash<QString, QString> moved; // items
    for (auto it = renamed.cbegin(); it != renamed.cend(); ++it) {
        const QString before = choiceItem(fromKey, it.key().first, it.key().second);
        const QString after = choiceItem(toKey, it.value().first, it.value().second);
        if (before != after)
            moved.insert(before, after);
    }
    std::vector<CheckTie> wanted;
    QSet<std::pair<qint64, QString>> known;
    for (const CheckTie* tie : edit.rows<CheckTie>()) {
        if (tie->kind != CheckTieKind::Choice || !tie->check)
            continue;
        known.insert({tie->check->value(), tie->item});
        if (const auto place = moved.constFind(tie->item); place != moved.cend())
            wanted.push_back({.check = tie->check,
                              .kind = CheckTieKind::Choice,
                              .item = *place,
                              .state = tie->state,
                              .author = tie->author});
    }
    for (const CheckTie& tie : wanted) {
        if (known.contains({tie.check->value(), tie.item}))
            continue; // somebody has said of that one what it is
        known.insert({tie.check->value(), tie.item});
        if (auto inserted = edit.insert(tie); !inserted)
            return inserted;
    }
    return {};
}

} // namespace waymark
