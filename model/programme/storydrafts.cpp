// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/storydrafts.h"

#include "model/catalog/catalogues.h"
#include "model/domain/csvline.h"
#include "model/domain/textlimits.h"
#include "model/edit/records.h"
#include "model/programme/newstories.h"
#include "model/programme/storyfields.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(StoryDrafts)
};

QStringList linesOf(QString text)
{
    return text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n').split(u'\n');
}

/// Azure Boards writes long texts as HTML; what a person reads of it is enough.
QString withoutMarkup(QString text)
{
    static const QRegularExpression markup(QStringLiteral("^\\s*<[a-z][^>]*>.*</[a-z0-9]+>\\s*$"),
                                           QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression lineEnd(QStringLiteral("<br\\s*/?>|</(?:p|div|li|tr|h\\d)>"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    if (!markup.match(text).hasMatch())
        return text;
    text.replace(lineEnd, QStringLiteral("\n")).remove(tag);
    const std::pair<const char*, const char*> entities[] = {{"&nbsp;", " "}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}};
    for (const auto& [entity, meaning] : entities)
        text.replace(QLatin1String(entity), QLatin1String(meaning));
    return text;
}

/// One a line; bullets go if all lines have them.
QStringList criteriaIn(const QString& text)
{
    QStringList criteria;
    for (const QString& line : linesOf(text))
        if (!line.trimmed().isEmpty())
            criteria << line.trimmed();
    const bool bulleted = std::ranges::all_of(criteria, hasBullet);
    for (QString& line : criteria)
        line = bulleted ? withoutBullet(line) : line;
    return criteria;
}

/// The cells of one row, by what they hold.
class Row {
public:
    Row(const CsvRecord& record, const std::vector<StoryColumn>& columns) : m_record(record), m_columns(columns) {}

    QStringList all(StoryColumn column) const
    {
        QStringList cells;
        for (size_t i = 0; i < m_columns.size(); ++i)
            if (const QString cell = withoutFormulaGuard(m_record.cells[static_cast<qsizetype>(i)]);
                m_columns[i] == column && !cell.trimmed().isEmpty())
                cells << cell;
        return cells;
    }
    QString first(StoryColumn column) const { return all(column).value(0); }
    QString word(StoryColumn column) const { return first(column).simplified(); }
    int line() const { return m_record.line; }

private:
    const CsvRecord& m_record;
    const std::vector<StoryColumn>& m_columns;
};

/// Drafts one row after the other, as each may depend on those before it.
class Drafting {
public:
    Drafting(const CsvTable& table, const StoryMapping& mapping, const Records& records, const Catalogues& catalogues,
             const StoryProofs& proofs)
        : m_mapping(mapping), m_records(records), m_catalogues(catalogues), m_proofs(proofs), m_references(records, catalogues)
    {
        for (const Story& story : records.stories())
            m_known.insert(story.reference, &story);
        for (const Person& person : records.people())
            m_people.insert(person.name.toLower(), person.id);
        for (const Sprint& sprint : records.sprints())
            m_sprints.insert(sprint.number, &sprint);
        for (const ValueMeaning& value : mapping.values)
            m_meanings.insert({static_cast<int>(value.column), value.value}, &value);
        for (const Link& link : records.links())
            if (const Story* other = link.otherStory ? records.of<Story>().find(*link.otherStory) : nullptr; other && link.kind == LinkKind::DependsOn)
                m_dependsOn[link.story].insert(other->reference);
        for (const CsvRecord& record : table.records) // so that no row is given a reference that a later one brings
            m_references.take(Row(record, mapping.columns).word(StoryColumn::Reference));
    }

    StoryDraft draft(const CsvRecord& record)
    {
        StoryDraft draft{.line = record.line};
        const Row row(record, m_mapping.columns);
        const QString reference = row.word(StoryColumn::Reference);
        const Story* known = m_known.value(reference);
        if (known)
            draft.story = *known;
        readWords(row, draft);
        readTexts(row, draft);
        readNumbers(row, draft);
        readPlan(row, draft);
        judge(record, reference, known, draft);
        return draft;
    }

private:
    const ValueMeaning* meaning(const Row& row, StoryColumn column) const
    {
        return m_meanings.value({static_cast<int>(column), row.word(column)});
    }

    template <typename E>
    void readWord(const Row& row, StoryColumn column, E& value, StoryDraft& draft) const
    {
        const ValueMeaning* found = meaning(row, column);
        if (found && found->leftOut)
            draft.reason = Text::tr("“%1” is no story").arg(found->value);
        else if (found && found->means)
            value = static_cast<E>(*found->means);
        else if (found)
            draft.notes << Text::tr("“%1” is not known").arg(found->value);
    }

    void readWords(const Row& row, StoryDraft& draft) const
    {
        readWord(row, StoryColumn::Kind, draft.story.kind, draft);
        readWord(row, StoryColumn::Status, draft.story.status, draft);
        readWord(row, StoryColumn::Priority, draft.story.priority, draft);
        if (const auto component = fromWord<Component>(row.word(StoryColumn::Component).toLower()))
            draft.story.component = *component;
        if (const auto layer = fromWord<DefenceLayer>(row.word(StoryColumn::Layer).toLower()))
            draft.story.layer = *layer;
        if (!m_mapping.has(StoryColumn::Epic) && !draft.story.epic.isEmpty())
            return;
        draft.story.epic = m_mapping.epic;
        for (const QString& cell : row.all(StoryColumn::Epic))
            if (const ValueMeaning* found = m_meanings.value({static_cast<int>(StoryColumn::Epic), cell.simplified()}); found && !found->epic.isEmpty()) {
                draft.story.epic = found->epic;
                break;
            }
    }

    void readTexts(const Row& row, StoryDraft& draft) const
    {
        if (const QString title = row.word(StoryColumn::Title); !title.isEmpty())
            draft.story.title = title.left(longestLine);
        if (row.word(StoryColumn::Title).size() > longestLine)
            draft.notes << Text::tr("the title is cut after %1 characters").arg(longestLine);
        if (m_mapping.has(StoryColumn::Narrative))
            draft.story.narrative = linesOf(withoutMarkup(row.first(StoryColumn::Narrative))).join(u'\n').trimmed();
        if (m_mapping.has(StoryColumn::Criteria))
            draft.story.criteria = criteriaIn(withoutMarkup(row.first(StoryColumn::Criteria)));
        if (m_mapping.has(StoryColumn::Starter))
            draft.story.catalogueId = row.word(StoryColumn::Starter);
        if (const QString capability = row.word(StoryColumn::Capability); m_catalogues.caf.hasCapability(capability))
            draft.story.capability = capability;
        else if (!capability.isEmpty())
            draft.notes << Text::tr("no capability “%1”").arg(capability);
        static const QRegularExpression between(QStringLiteral("[,;\\s]+"));
        for (const QString& cell : row.all(StoryColumn::DependsOn))
            draft.dependsOn << cell.split(between, Qt::SkipEmptyParts);
    }

    void readNumbers(const Row& row, StoryDraft& draft) const
    {
        const QString cell = row.word(StoryColumn::Points).replace(u',', u'.');
        if (cell.isEmpty())
            return;
        bool number = false;
        const double points = cell.toDouble(&number);
        if (!number || points < 0 || points > mostPoints) {
            draft.notes << Text::tr("“%1” is no number of points").arg(cell);
            return;
        }
        draft.story.points = static_cast<int>(std::ceil(points));
        if (draft.story.points != points)
            draft.notes << Text::tr("%1 points become %2").arg(cell).arg(draft.story.points);
    }

    void readPlan(const Row& row, StoryDraft& draft)
    {
        readOwner(row, draft);
        const Sprint* now = draft.story.sprint ? m_records.of<Sprint>().find(*draft.story.sprint) : nullptr;
        if (now && now->state == SprintState::Closed)
            return; // what stood in it stays
        static const QRegularExpression lastNumber(QStringLiteral("(\\d+)\\D*$"));
        const QString cell = row.all(StoryColumn::Sprint).value(row.all(StoryColumn::Sprint).size() - 1).simplified();
        const auto match = lastNumber.match(cell.section(u'\\', -1));
        if (cell.isEmpty() || !match.hasMatch())
            return;
        const Sprint* sprint = m_sprints.value(match.captured(1).toInt());
        if (sprint && sprint->state != SprintState::Closed)
            draft.story.sprint = sprint->id;
        else
            draft.notes << (sprint ? Text::tr("sprint %1 is closed").arg(sprint->number) : Text::tr("no sprint “%1”").arg(cell));
    }

    /// "Anna Kovac <anna@example.org>" is Anna Kovac.
    void readOwner(const Row& row, StoryDraft& draft)
    {
        const QString name = row.word(StoryColumn::Owner).section(u'<', 0, 0).trimmed().left(longestLine);
        if (name.isEmpty() || name.compare(u"unassigned", Qt::CaseInsensitive) == 0)
            return;
        if (const auto person = m_people.constFind(name.toLower()); person != m_people.cend())
            draft.story.owner = *person;
        else if (m_mapping.addPeople)
            draft.ownerName = name;
        else
            draft.notes << Text::tr("nobody is called “%1”").arg(name);
    }

    void judge(const CsvRecord& record, const QString& reference, const Story* known, StoryDraft& draft)
    {
        const auto refuse = [&](const QString& reason) {
            draft.fate = RowFate::Refused;
            draft.reason = reason;
        };
        if (record.cells.size() > static_cast<qsizetype>(m_mapping.columns.size()))
            return refuse(Text::tr("it has %1 cells, the heads only %2").arg(record.cells.size()).arg(m_mapping.columns.size()));
        if (!draft.reason.isEmpty()) {
            draft.fate = RowFate::LeftOut;
            return;
        }
        if (draft.story.title.isEmpty())
            return refuse(Text::tr("it has no title"));
        if (reference.size() > longestLine)
            return refuse(Text::tr("its reference has more than %1 characters").arg(longestLine));
        if (const int line = m_lines.value(reference); !reference.isEmpty() && line > 0)
            return refuse(Text::tr("line %1 has the same reference").arg(line));
        if (known)
            return judgeKnown(*known, draft, refuse);
        draft.story.reference = reference.isEmpty() ? m_references.next(draft.story.epic, draft.story.kind) : reference;
        m_lines.insert(draft.story.reference, draft.line);
    }

    void judgeKnown(const Story& known, StoryDraft& draft, const std::function<void(const QString&)>& refuse)
    {
        m_lines.insert(known.reference, draft.line);
        const bool differs = !(draft.story == known) || !draft.ownerName.isEmpty()
            || !m_dependsOn.value(known.id).contains(QSet<QString>(draft.dependsOn.begin(), draft.dependsOn.end()));
        draft.fate = m_mapping.updateKnown && differs ? RowFate::Updated : RowFate::Known;
        const bool becomesDone = draft.story.status == StoryStatus::Done && known.status != StoryStatus::Done;
        if (draft.fate == RowFate::Updated && becomesDone && m_proofs.of(known.id).proof == Proof::Failing
            && m_records.properties().doneRule == DoneRule::Refuse)
            refuse(Text::tr("a check that proves it fails, so it can't be done"));
    }

    const StoryMapping& m_mapping;
    const Records& m_records;
    const Catalogues& m_catalogues;
    const StoryProofs& m_proofs;
    ReferenceSeries m_references;
    QHash<QString, const Story*> m_known; ///< by reference
    QHash<StoryId, QSet<QString>> m_dependsOn;
    QHash<QString, PersonId> m_people;
    QHash<int, const Sprint*> m_sprints;
    QHash<std::pair<int, QString>, const ValueMeaning*> m_meanings;
    QHash<QString, int> m_lines; ///< of references in the file
};

} // namespace

std::vector<StoryDraft> readStories(const CsvTable& table, const StoryMapping& mapping, const Records& records,
                                    const Catalogues& catalogues, const StoryProofs& proofs)
{
    Drafting drafting(table, mapping, records, catalogues, proofs);
    std::vector<StoryDraft> drafts;
    drafts.reserve(table.records.size());
    for (const CsvRecord& record : table.records)
        drafts.push_back(drafting.draft(record));
    return drafts;
}

} // namespace waymark
