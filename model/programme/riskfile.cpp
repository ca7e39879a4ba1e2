// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/riskfile.h"

#include "model/catalog/catalogues.h"
#include "model/domain/csvline.h"
#include "model/domain/naturalorder.h"
#include "model/edit/riskrules.h"
#include "model/programme/changedcells.h"
#include "model/programme/registerrows.h"
#include "model/programme/storycolumns.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString riskOf(const RiskTie& tie)
{
    return tie.risk.toString();
}

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RiskFile)
};

struct RatingColumn {
    const char* name;
    int Risk::*rating;
};

constexpr RatingColumn ratingColumns[] = {
    {"inherent likelihood", &Risk::inherentLikelihood}, {"inherent impact", &Risk::inherentImpact},
    {"current likelihood", &Risk::currentLikelihood},   {"current impact", &Risk::currentImpact},
    {"target likelihood", &Risk::targetLikelihood},     {"target impact", &Risk::targetImpact}};

const QStringList& columns()
{
    static const QStringList names = [] {
        QStringList all = {u"reference"_s, u"title"_s, u"category"_s, u"epic"_s, u"cause"_s, u"event"_s, u"consequence"_s};
        for (const RatingColumn& column : ratingColumns)
            all << QString::fromLatin1(column.name);
        return all << u"treatment"_s << u"plan"_s << u"owner"_s << u"review"_s << u"status"_s << u"stories"_s << u"checks"_s;
    }();
    return names;
}

/// Drafts one row after the other.
class Drafting {
public:
    Drafting(const CsvTable& table, const Records& records, const Catalogues& catalogues, const QHash<CheckKey, QString>& checkNames)
        : m_catalogues(catalogues), m_records(records), m_rows(table, columns(), records, checkNames)
    {
        for (const Risk& risk : records.risks()) {
            m_known.insert(risk.reference.toLower(), &risk);
            m_titles.insert(riskTitleKey(risk.title), risk.reference);
        }
        for (const RiskTie& tie : records.riskTies())
            m_tied[tie.risk].insert(tie.story ? tie.story->toString() : QString::number(tie.check.value_or(CheckKey(0)).value()));
    }

    QStringList columnNotes() const { return m_rows.columnNotes(); }

    RiskDraft of(const CsvRecord& record)
    {
        RiskDraft draft{.line = record.line};
        const QString reference = m_rows.saidLine(record, u"reference"_s).value_or(QString());
        const Risk* known = reference.isEmpty() ? nullptr : m_known.value(reference.toLower());
        draft.risk = known ? *known : Risk{.reference = reference};
        QString fault = m_rows.lengthFault(record);
        if (fault.isEmpty())
            fault = read(record, draft);
        if (fault.isEmpty())
            fault = faultOf(draft.risk, known);
        if (!fault.isEmpty()) {
            draft.notes << fault;
            return draft;
        }
        if (!reference.isEmpty())
            m_lines.insert(reference.toLower(), record.line);
        if (!known)
            m_titleLines.insert(riskTitleKey(draft.risk.title), record.line);
        if (!known && !reference.isEmpty())
            draft.notes << Text::tr("reference %1 is left out: no risk is called so here, and it gets the next free one").arg(reference);
        if (known)
            draft.changes = changedCells({.before = *known, .after = draft.risk}, m_records, m_catalogues) + newLinks(m_tiedAnew);
        draft.fate = !known                    ? RiskDraft::Fate::Added
                     : draft.changes.isEmpty() ? RiskDraft::Fate::Unchanged
                                               : RiskDraft::Fate::Changed;
        return draft;
    }

private:
    /// Gives what the row can't be read for; empty: it could.
    QString read(const CsvRecord& record, RiskDraft& draft)
    {
        Risk& risk = draft.risk;
        m_rows.readLine(record, u"title"_s, risk.title);
        m_rows.readLine(record, u"category"_s, risk.category);
        readEpic(record, draft);
        m_rows.readText(record, u"cause"_s, risk.cause);
        m_rows.readText(record, u"event"_s, risk.event);
        m_rows.readText(record, u"consequence"_s, risk.consequence);
        m_rows.readWord(record, u"treatment"_s, risk.treatment, draft.notes);
        m_rows.readText(record, u"plan"_s, risk.plan);
        m_rows.readOwner(record, risk.owner, draft.notes);
        m_rows.readReviewDay(record, risk.reviewDay, draft.notes);
        m_rows.readWord(record, u"status"_s, risk.status, draft.notes);
        const NamedEnds ends = m_rows.readEnds(record, draft.notes);
        draft.stories = ends.stories;
        draft.checks = ends.checks;
        draft.checkKeys = ends.checkKeys;
        m_tiedAnew = ends.besides(m_tied.value(risk.id));
        return readRatings(record, risk);
    }

    void readEpic(const CsvRecord& record, RiskDraft& draft) const
    {
        const auto named = m_rows.saidLine(record, u"epic"_s);
        if (!named)
            return;
        const auto epic = epicNamed(*named, m_catalogues);
        if (epic || named->isEmpty())
            draft.risk.epic = epic.value_or(QString());
        else
            draft.notes << Text::tr("epic “%1” is left out: no epic has this id, code or name").arg(*named);
    }

    QString readRatings(const CsvRecord& record, Risk& risk) const
    {
        for (const auto& [name, rating] : ratingColumns) {
            const QString column = QString::fromLatin1(name);
            const auto cell = m_rows.saidLine(record, column);
            if (!cell)
                continue;
            bool number = cell->isEmpty();
            const int value = number ? 0 : cell->toInt(&number);
            if (!number || value < 0 || value > 5)
                return Text::tr("%1 is “%2”, and has to be 1 to 5, or %3 for not rated").arg(column, *cell, nothingWord);
            risk.*rating = value;
        }
        return {};
    }

    /// Why a row can't be imported; empty: it can.
    QString faultOf(const Risk& risk, const Risk* known) const
    {
        if (const auto fault = known ? riskChangeFault(*known, risk) : riskFault(risk))
            return *fault;
        if (const auto fault = halfRatingFault(risk, known))
            return *fault;
        const QString reference = risk.reference.toLower();
        if (!reference.isEmpty() && m_lines.contains(reference))
            return Text::tr("line %1 has this reference already").arg(m_lines.value(reference));
        const QString title = riskTitleKey(risk.title);
        if (!known && m_titles.contains(title))
            return Text::tr("%1 has this title already; give its reference to change it").arg(m_titles.value(title));
        if (!known && m_titleLines.contains(title))
            return Text::tr("line %1 has this title already").arg(m_titleLines.value(title));
        return {};
    }

    const Catalogues& m_catalogues;
    const Records& m_records;
    RegisterRows m_rows;
    QHash<QString, const Risk*> m_known; ///< by reference in lower case
    QHash<QString, QString> m_titles;    ///< references by riskTitleKey()
    QHash<RiskId, QSet<QString>> m_tied; ///< ids of stories, keys of checks
    QHash<QString, int> m_lines;         ///< of references in the file, in lower case
    QHash<QString, int> m_titleLines;    ///< of titles of new risks in the file, by riskTitleKey()
    QStringList m_tiedAnew;              ///< what the row read last ties that wasn't tied
};

Error changedMeanwhile(const QString& reference)
{
    return {.code = Error::Code::Conflict,
            .message = Text::tr("Nothing was imported: %1 was changed in the meantime. Look at the preview again.").arg(reference)};
}

/// Adds or changes the risk itself.
Result<RiskId> writeRisk(Edit& edit, const RiskDraft& draft, const QString& reason, const Stamp& stamp)
{
    if (draft.fate == RiskDraft::Fate::Added)
        return addRisk(edit, draft.risk, stamp);
    const Risk* now = edit.records().of<Risk>().find(draft.risk.id);
    if (!now || now->revision != draft.risk.revision)
        return changedMeanwhile(draft.risk.reference);
    const auto takeAll = [&draft](Risk& risk) { risk = draft.risk; }; // each step keeps what it isn't for
    if (const auto changed = changeRisk(edit, draft.risk.id, takeAll); !changed)
        return changed.error();
    if (const auto rated = rateRisk(edit, draft.risk.id, takeAll, reason, stamp); !rated)
        return rated.error();
    return draft.risk.id;
}

/// What is tied already stays as it is tied.
Result<void> tieStories(Edit& edit, const RiskId& risk, const QStringList& references, const QHash<QString, const Story*>& stories)
{
    QSet<StoryId> tied;
    for (const RiskTie* tie : edit.rowsWith<RiskTie>(riskOf, risk.toString()))
        if (tie->risk == risk && tie->story)
            tied.insert(*tie->story);
    for (const QString& reference : references) {
        const Story* story = stories.value(reference);
        if (!story || tied.contains(story->id))
            continue;
        const RiskTieKind kind = story->kind == StoryKind::Abuse ? RiskTieKind::RealisedBy : RiskTieKind::TreatedBy;
        if (const auto done = tieRiskToStory(edit, risk, story->id, kind); !done)
            return done.error();
    }
    return {};
}

QString joined(QStringList values)
{
    values.sort();
    return values.join(u"; "_s);
}

QString ratingText(int rating)
{
    return rating == 0 ? QString() : QString::number(rating);
}

QStringList cellsOf(const Risk& risk, const Records& records)
{
    const Person* owner = risk.owner ? records.of<Person>().find(*risk.owner) : nullptr;
    QStringList cells = {risk.reference, risk.title, risk.category, risk.epic, risk.cause, risk.event, risk.consequence};
    for (const RatingColumn& column : ratingColumns)
        cells << ratingText(risk.*column.rating);
    return cells << word(risk.treatment) << risk.plan << (owner ? owner->name : QString())
                 << (risk.reviewDay ? risk.reviewDay->toString(Qt::ISODate) : QString()) << word(risk.status);
}

} // namespace

Result<std::vector<RiskDraft>> draftRisks(const CsvTable& table, const Records& records, const Catalogues& catalogues,
                                          const QHash<CheckKey, QString>& checkNames)
{
    if (!RegisterRows(table, columns(), records, checkNames).has(u"title"_s))
        return Error{.message = Text::tr("The file can't be imported: no column is called “title”. Its first row must name the columns.")};
    Drafting drafting(table, records, catalogues, checkNames);
    std::vector<RiskDraft> drafts;
    for (const CsvRecord& record : table.records)
        drafts.push_back(drafting.of(record));
    if (!drafts.empty())
        drafts.front().notes = drafting.columnNotes() + drafts.front().notes;
    return drafts;
}

Result<int> importRisks(Edit& edit, const std::vector<RiskDraft>& drafts, const QString& reason, const Stamp& stamp)
{
    QHash<QString, const Story*> stories;
    for (const Story* story : edit.rows<Story>())
        stories.insert(story->reference, story);
    int made = 0;
    for (const RiskDraft& draft : drafts) {
        if (draft.fate != RiskDraft::Fate::Added && draft.fate != RiskDraft::Fate::Changed)
            continue;
        const auto risk = writeRisk(edit, draft, reason, stamp);
        if (!risk)
            return risk.error();
        if (const auto treated = tieStories(edit, *risk, draft.stories, stories); !treated)
            return treated.error();
        if (const auto shown = tieRiskToChecks(edit, *risk, draft.checkKeys); !shown)
            return shown.error();
        ++made;
    }
    return made;
}

QByteArray risksAsCsv(const Records& records, const QHash<CheckKey, QString>& checkNames)
{
    QHash<RiskId, QStringList> stories;
    QHash<RiskId, QStringList> checks;
    for (const RiskTie& tie : records.riskTies()) {
        if (const Story* story = tie.story ? records.of<Story>().find(*tie.story) : nullptr)
            stories[tie.risk] << story->reference;
        if (tie.check && checkNames.contains(*tie.check))
            checks[tie.risk] << checkNames.value(*tie.check);
    }
    std::vector<const Risk*> risks;
    for (const Risk& risk : records.risks())
        risks.push_back(&risk);
    std::ranges::sort(risks, [](const Risk* one, const Risk* other) { return naturalCompare(one->reference, other->reference) < 0; });
    QString csv = csvLine(columns());
    for (const Risk* risk : risks)
        csv += csvLine(cellsOf(*risk, records) << joined(stories.value(risk->id)) << joined(checks.value(risk->id)));
    return csv.toUtf8();
}

} // namespace waymark
