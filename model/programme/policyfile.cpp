// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/policyfile.h"

#include "model/catalog/catalogues.h"
#include "model/catalog/reference.h"
#include "model/domain/csvline.h"
#include "model/domain/naturalorder.h"
#include "model/edit/policyedits.h"
#include "model/edit/policyrules.h"
#include "model/programme/changedcells.h"
#include "model/programme/itemnames.h"
#include "model/programme/registerrows.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PolicyFile)
};

const QStringList& columns()
{
    static const QStringList names = {u"reference"_s, u"title"_s,  u"statement"_s, u"source"_s,  u"category"_s, u"owner"_s,
                                      u"review"_s,    u"status"_s, u"controls"_s,  u"stories"_s, u"checks"_s};
    return names;
}

/// Drafts one row after the other.
class Drafting {
public:
    Drafting(const CsvTable& table, const Records& records, const Catalogues& catalogues, const Reference& reference,
             const QHash<CheckKey, QString>& checkNames)
        : m_catalogues(catalogues), m_reference(reference), m_rows(table, columns(), records, checkNames), m_records(records)
    {
        for (const Policy& policy : records.policies()) {
            m_known.insert(policy.reference.toLower(), &policy);
            m_titles.insert(policyTitleKey(policy.title), policy.reference);
        }
        for (const PolicyTie& tie : records.policyTies())
            m_tied[tie.policy].insert(tie.story ? tie.story->toString() : QString::number(tie.check.value_or(CheckKey(0)).value()));
        for (const ControlTie& tie : records.controlTies())
            if (tie.policy)
                m_tied[*tie.policy].insert(tie.control);
        for (const NamedItem& control : itemsOf(ItemKind::Control, ItemSources{.catalogues = &catalogues, .reference = &reference})) {
            const QString name = control.code.toLower();
            m_controls.insert(name, m_controls.contains(name) ? QString() : control.item.id); // what two are called names neither
        }
    }

    QStringList columnNotes() const { return m_rows.columnNotes(); }

    PolicyDraft of(const CsvRecord& record)
    {
        PolicyDraft draft{.line = record.line};
        const QString reference = m_rows.saidLine(record, u"reference"_s).value_or(QString());
        const Policy* known = reference.isEmpty() ? nullptr : m_known.value(reference.toLower());
        draft.policy = known ? *known : Policy{.reference = reference};
        if (const QString fault = m_rows.lengthFault(record); !fault.isEmpty()) {
            draft.notes << fault;
            return draft;
        }
        const NamedEnds ends = read(record, draft);
        if (const QString fault = faultOf(draft, known); !fault.isEmpty()) {
            draft.notes.prepend(fault); // before what is left out
            return draft;
        }
        remember(record.line, draft.policy);
        if (known)
            draft.changes = changedCells({.before = *known, .after = draft.policy}, m_records, m_catalogues)
                + newLinks(tiedAnew(known->id, draft, ends));
        draft.fate = !known                    ? PolicyDraft::Fate::Added
                     : draft.changes.isEmpty() ? PolicyDraft::Fate::Unchanged
                                               : PolicyDraft::Fate::Changed;
        return draft;
    }

private:
    /// For rows further down, which may be the same statement.
    void remember(int line, const Policy& policy)
    {
        const QString title = policyTitleKey(policy.title);
        if (policy.reference.isEmpty())
            m_namelessLines.insert(title, line);
        else
            m_lines.insert(policy.reference.toLower(), line);
        m_titleLines.insert(title, line);
    }

    NamedEnds read(const CsvRecord& record, PolicyDraft& draft) const
    {
        Policy& policy = draft.policy;
        m_rows.readLine(record, u"title"_s, policy.title);
        m_rows.readText(record, u"statement"_s, policy.statement);
        m_rows.readLine(record, u"source"_s, policy.source);
        m_rows.readLine(record, u"category"_s, policy.category);
        m_rows.readOwner(record, policy.owner, draft.notes);
        m_rows.readReviewDay(record, policy.reviewDay, draft.notes);
        m_rows.readWord(record, u"status"_s, policy.status, draft.notes);
        const Person* owner = policy.owner ? m_records.of<Person>().find(*policy.owner) : nullptr;
        draft.owner = owner ? owner->name : QString();
        for (const QString& control : m_rows.list(record, u"controls"_s))
            if (const QString item = controlOf(control); item.isEmpty())
                draft.notes << Text::tr("control “%1” is left out: no benchmark or framework has it; write it as cis-docker/4.1 or CIS Docker 4.1").arg(control);
            else if (!draft.controls.contains(item))
                draft.controls << item;
        NamedEnds ends = m_rows.readEnds(record, draft.notes);
        draft.stories = ends.stories;
        draft.checks = ends.checks;
        draft.checkKeys = ends.checkKeys;
        return ends;
    }

    /// "cis-docker/4.1", of that or of the name by which it is shown, "CIS Docker 4.1"; empty: there is none.
    QString controlOf(const QString& cell) const
    {
        if (m_reference.controls.find(cell) || m_catalogues.references.has(CheckTieKind::Control, cell))
            return cell;
        return m_controls.value(cell.simplified().toLower());
    }

    /// Why a row can't be imported; empty: it can.
    QString faultOf(const PolicyDraft& draft, const Policy* known) const
    {
        const bool isNamed = !draft.policy.reference.isEmpty();
        Policy policy = draft.policy;
        if (!isNamed)
            policy.reference = u"POL"_s; // stands in for the next free one
        if (const auto fault = statementFault(policy))
            return *fault;
        if (isNamed && m_lines.contains(policy.reference.toLower()))
            return Text::tr("line %1 has this reference already").arg(m_lines.value(policy.reference.toLower()));
        const QString title = policyTitleKey(policy.title);
        if (!isNamed && m_titles.contains(title))
            return Text::tr("%1 has this title already; give its reference to change it").arg(m_titles.value(title));
        const QHash<QString, int>& lines = isNamed ? m_namelessLines : m_titleLines;
        if (!known && lines.contains(title))
            return Text::tr("line %1 has this title already; give references to tell the two apart").arg(lines.value(title));
        return {};
    }

    QStringList tiedAnew(const PolicyId& policy, const PolicyDraft& draft, const NamedEnds& ends) const
    {
        const QSet<QString> tied = m_tied.value(policy);
        QStringList anew;
        for (const QString& control : draft.controls)
            if (!tied.contains(control))
                anew << control;
        return anew + ends.besides(tied);
    }

    const Catalogues& m_catalogues;
    const Reference& m_reference;
    RegisterRows m_rows;
    const Records& m_records;
    QHash<QString, const Policy*> m_known; ///< by reference in lower case
    QHash<QString, QString> m_titles;      ///< references by policyTitleKey()
    QHash<PolicyId, QSet<QString>> m_tied; ///< controls, ids of stories, keys of checks
    QHash<QString, QString> m_controls;    ///< by shown name in lower case; empty: it is that of several
    QHash<QString, int> m_lines;           ///< of references in the file, in lower case
    QHash<QString, int> m_titleLines;      ///< of titles in the file, by policyTitleKey()
    QHash<QString, int> m_namelessLines;   ///< of those of them without a reference
};

Result<void> tieEnds(Edit& edit, const PolicyId& policy, const PolicyDraft& draft, const QHash<QString, StoryId>& stories)
{
    for (const QString& control : draft.controls)
        if (const auto tied = tieControl(edit, control, policy); !tied)
            return tied.error();
    for (const QString& reference : draft.stories)
        if (const auto story = stories.constFind(reference); story != stories.cend())
            if (const auto tied = tiePolicyToStory(edit, policy, *story); !tied)
                return tied.error();
    const auto shown = tiePolicyToChecks(edit, policy, draft.checkKeys);
    return shown ? Result<void>() : Result<void>(shown.error());
}

/// Adds or changes the statement itself.
Result<PolicyId> writeStatement(Edit& edit, const PolicyDraft& draft)
{
    if (draft.fate == PolicyDraft::Fate::Added)
        return addPolicy(edit, draft.policy);
    const Policy* now = edit.records().of<Policy>().find(draft.policy.id);
    if (!now || now->revision != draft.policy.revision)
        return Error{.code = Error::Code::Conflict,
                     .message = Text::tr("Nothing was imported: %1 was changed in the meantime. Look at the preview again.").arg(draft.policy.reference)};
    if (const auto changed = changePolicy(edit, now->id, [&](Policy& policy) { policy = draft.policy; }); !changed)
        return changed.error();
    return draft.policy.id;
}

QString joined(QStringList values)
{
    values.sort();
    return values.join(u"; "_s);
}

/// What each statement is tied to, as cells have it.
struct TiedCells {
    QHash<PolicyId, QStringList> controls = {};
    QHash<PolicyId, QStringList> stories = {};
    QHash<PolicyId, QStringList> checks = {};
};

TiedCells tiedCells(const Records& records, const QHash<CheckKey, QString>& checkNames)
{
    TiedCells cells;
    for (const ControlTie& tie : records.controlTies())
        if (tie.policy)
            cells.controls[*tie.policy] << tie.control;
    for (const PolicyTie& tie : records.policyTies()) {
        if (const Story* story = tie.story ? records.of<Story>().find(*tie.story) : nullptr)
            cells.stories[tie.policy] << story->reference;
        if (tie.check && checkNames.contains(*tie.check))
            cells.checks[tie.policy] << checkNames.value(*tie.check);
    }
    return cells;
}

} // namespace

Result<std::vector<PolicyDraft>> draftPolicies(const CsvTable& table, const Records& records, const Catalogues& catalogues,
                                               const Reference& reference, const QHash<CheckKey, QString>& checkNames)
{
    if (!RegisterRows(table, columns(), records, checkNames).has(u"title"_s))
        return Error{.message = Text::tr("The file can't be imported: no column is called “title”. Its first row must name the columns.")};
    Drafting drafting(table, records, catalogues, reference, checkNames);
    std::vector<PolicyDraft> drafts;
    for (const CsvRecord& record : table.records)
        drafts.push_back(drafting.of(record));
    if (!drafts.empty())
        drafts.front().notes = drafting.columnNotes() + drafts.front().notes;
    return drafts;
}

Result<int> importPolicies(Edit& edit, const std::vector<PolicyDraft>& drafts)
{
    QHash<QString, StoryId> stories;
    for (const Story* story : edit.rows<Story>())
        stories.insert(story->reference, story->id);
    std::vector<const PolicyDraft*> making;
    for (const PolicyDraft& draft : drafts)
        if (draft.fate == PolicyDraft::Fate::Added || draft.fate == PolicyDraft::Fate::Changed)
            making.push_back(&draft);
    // The next free references are free only when those that the file gives are taken.
    std::ranges::stable_partition(making, [](const PolicyDraft* draft) { return !draft->policy.reference.isEmpty(); });
    for (const PolicyDraft* draft : making) {
        const auto policy = writeStatement(edit, *draft);
        if (!policy)
            return policy.error();
        if (const auto tied = tieEnds(edit, *policy, *draft, stories); !tied)
            return tied.error();
    }
    return static_cast<int>(making.size());
}

QByteArray policiesAsCsv(const Records& records, const QHash<CheckKey, QString>& checkNames)
{
    const TiedCells tied = tiedCells(records, checkNames);
    std::vector<const Policy*> policies;
    for (const Policy& policy : records.policies())
        policies.push_back(&policy);
    std::ranges::sort(policies, [](const Policy* one, const Policy* other) { return naturalCompare(one->reference, other->reference) < 0; });
    QString csv = csvLine(columns());
    for (const Policy* policy : policies) {
        const Person* owner = policy->owner ? records.of<Person>().find(*policy->owner) : nullptr;
        csv += csvLine({policy->reference, policy->title, policy->statement, policy->source, policy->category,
                        owner ? owner->name : QString(), policy->reviewDay ? policy->reviewDay->toString(Qt::ISODate) : QString(),
                        word(policy->status), joined(tied.controls.value(policy->id)), joined(tied.stories.value(policy->id)),
                        joined(tied.checks.value(policy->id))});
    }
    return csv.toUtf8();
}

} // namespace waymark
