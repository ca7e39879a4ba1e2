// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/backlog/storyfilterrow.h"

#include "model/edit/workspace.h"
#include "views/backlog/backlogrows.h"
#include "views/backlog/choicebox.h"
#include "views/shared/filtereditors.h"
#include "views/shared/ownerfilter.h"
#include "views/shared/signs.h"
#include "views/shared/storywords.h"
#include "views/shared/tableheader.h"

#include <QScopedValueRollback>

namespace waymark {

namespace {

template <typename E>
std::optional<E> valueOf(const ChoiceBox& box)
{
    return box.currentData().isValid() ? std::optional(static_cast<E>(box.currentData().toInt())) : std::nullopt;
}

std::optional<QString> idOf(const ChoiceBox& box)
{
    return box.currentData().isValid() ? std::optional(box.currentData().toString()) : std::nullopt;
}

template <typename T>
QVariant dataOf(const std::optional<T>& value)
{
    if constexpr (std::is_enum_v<T>)
        return value ? QVariant(static_cast<int>(*value)) : QVariant();
    else
        return value ? QVariant(*value) : QVariant();
}

} // namespace

StoryFilterRow::StoryFilterRow(Workspace& workspace, const Catalogues& catalogues, OwnerFilter* owner, TableHeader* heads,
                               QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_catalogues(catalogues)
    , m_owner(owner)
    , m_words(filterWords(QStringLiteral("storyWords"), tr("Only stories with these words in reference, title or narrative")))
    , m_kind(new ChoiceBox(QStringLiteral("storyKind"), tr("Only stories of this kind")))
    , m_epic(new ChoiceBox(QStringLiteral("storyEpic"), tr("Only stories of this epic")))
    , m_priority(new ChoiceBox(QStringLiteral("storyPriority"), tr("Only stories of this priority")))
    , m_sprint(new ChoiceBox(QStringLiteral("storySprint"), tr("Only stories in this sprint")))
    , m_status(new ChoiceBox(QStringLiteral("storyStatus"), tr("Only stories of this status")))
    , m_proof(new ChoiceBox(QStringLiteral("storyEvidence"), tr("Only stories of which checks say this")))
{
    fill();
    const std::pair<int, QWidget*> editors[] = {{BacklogColumns::KindColumn, m_kind},         {BacklogColumns::TitleColumn, m_words},
                                                {BacklogColumns::EpicColumn, m_epic},         {BacklogColumns::PriorityColumn, m_priority},
                                                {BacklogColumns::SprintColumn, m_sprint},     {BacklogColumns::StatusColumn, m_status},
                                                {BacklogColumns::EvidenceColumn, m_proof}};
    for (const auto& [section, editor] : editors)
        heads->setEditor(section, editor);
    connect(m_words, &QLineEdit::textChanged, this, &StoryFilterRow::read);
    connect(m_owner, &OwnerFilter::choiceChanged, this, &StoryFilterRow::read);
    for (ChoiceBox* box : {m_kind, m_epic, m_priority, m_sprint, m_status, m_proof})
        connect(box, &QComboBox::currentIndexChanged, this, &StoryFilterRow::read);
    connect(&workspace, &Workspace::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches<Sprint>())
            fill();
    });
}

void StoryFilterRow::fill()
{
    const std::pair<ChoiceBox*, StoryField> boxes[] = {{m_kind, StoryField::Kind}, {m_epic, StoryField::Epic},
                                                       {m_priority, StoryField::Priority}, {m_status, StoryField::Status}};
    for (const auto& [box, field] : boxes)
        box->refill([this, box = box, field = field] {
            box->add(tr("All"), {});
            box->addOptions(field, m_workspace.records(), m_catalogues);
        });
    m_sprint->refill([this] {
        m_sprint->add(tr("All"), {});
        for (const StoryGroup& group : storyGroups(StoryGrouping::Sprint, m_workspace.records(), m_catalogues))
            m_sprint->add(group.title, group.key, group.key.isEmpty() ? tr("None", "sprint") : group.title.section(u' ', -1));
    });
    m_proof->refill([this] {
        m_proof->add(tr("All"), {});
        for (const Proof proof : {Proof::Failing, Proof::Stale, Proof::Unproven, Proof::Excepted, Proof::Passed})
            m_proof->add(signText(proof), static_cast<int>(proof), {}, signIcon(signName(proof)));
    });
}

void StoryFilterRow::read()
{
    if (m_writing)
        return;
    m_filter.words = m_words->text().simplified();
    m_filter.owner = m_owner->choice();
    m_filter.kind = valueOf<StoryKind>(*m_kind);
    m_filter.epic = idOf(*m_epic);
    m_filter.priority = valueOf<Priority>(*m_priority);
    m_filter.sprint = idOf(*m_sprint);
    m_filter.status = valueOf<StoryStatus>(*m_status);
    m_filter.proof = valueOf<Proof>(*m_proof);
    Q_EMIT changed();
}

void StoryFilterRow::setFilter(const StoryFilter& filter)
{
    {
        const QScopedValueRollback writing(m_writing, true);
        m_words->setText(filter.words);
        m_owner->choose(filter.owner);
        m_kind->choose(dataOf(filter.kind));
        m_epic->choose(dataOf(filter.epic));
        m_priority->choose(dataOf(filter.priority));
        m_sprint->choose(dataOf(filter.sprint));
        m_status->choose(dataOf(filter.status));
        m_proof->choose(dataOf(filter.proof));
        m_filter.only = filter.only;
    }
    read();
}

void StoryFilterRow::focusWords()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

} // namespace waymark
