// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/threats/gapspane.h"

#include "model/edit/storyedits.h"
#include "model/edit/workspace.h"
#include "views/shared/datatable.h"
#include "views/shared/itempicker.h"
#include "views/shared/numbers.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <utility>

namespace waymark {

namespace {

constexpr GapKind kinds[] = {GapKind::Unmitigated, GapKind::Unproven, GapKind::Unclaimed};

QString kindText(GapKind kind)
{
    switch (kind) {
    case GapKind::Unmitigated: return GapsPane::tr("Unmitigated abuse cases");
    case GapKind::Unproven: return GapsPane::tr("Unproven use cases");
    case GapKind::Unclaimed: return GapsPane::tr("Unclaimed checks");
    }
    Q_UNREACHABLE();
}

QString noneText(GapKind kind)
{
    switch (kind) {
    case GapKind::Unmitigated: return GapsPane::tr("Every abuse case has a use case against it.");
    case GapKind::Unproven: return GapsPane::tr("Every use case has a check that can prove it.");
    case GapKind::Unclaimed: return GapsPane::tr("Every check that ran proves a story.");
    }
    Q_UNREACHABLE();
}

} // namespace

GapsPane::GapsPane(const ScreenContext& context, QWidget* parent)
    : ThreatsPane(context, parent)
    , m_kinds(new QButtonGroup(this))
    , m_table(makeTable(QStringLiteral("gaps"), tr("What is linked to nothing"), &m_model))
    , m_stack(new QStackedWidget)
    , m_picker(nullptr)
    , m_make(new QPushButton)
    , m_none(new QLabel)
{
    m_table->setColumnWidth(GapsModel::NameColumn, 220);
    m_table->setColumnWidth(GapsModel::EpicColumn, 76);
    m_table->setColumnWidth(GapsModel::WeightColumn, 108);
    m_table->heads()->setSectionResizeMode(GapsModel::TitleColumn, QHeaderView::Stretch);
    m_table->heads()->setSectionsClickable(false);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_none);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::field);
    column->addWidget(buildKinds());
    column->addWidget(m_stack, 1);
    column->addWidget(buildFix());
    connect(m_table, &DataTable::opened, this, [this] {
        const GapRow* row = chosen();
        if (row && row->story)
            Q_EMIT storyRequested(row->story->id);
        else if (row)
            Q_EMIT checksRequested({.title = row->name(), .checks = {row->check->check}});
    });
}

QWidget* GapsPane::buildKinds()
{
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(space::column / 2, 0, 0, 0);
    row->setSpacing(space::field);
    for (const GapKind kind : kinds) {
        auto* button = new QToolButton;
        button->setObjectName(QStringLiteral("gap%1").arg(static_cast<int>(kind)));
        button->setCheckable(true);
        button->setText(kindText(kind));
        m_kinds->addButton(button, static_cast<int>(kind));
        row->addWidget(button);
    }
    row->addStretch(1);
    m_kinds->button(static_cast<int>(m_kind))->setChecked(true);
    connect(m_kinds, &QButtonGroup::idClicked, this, [this](int id) { chooseKind(static_cast<GapKind>(id)); });
    return head;
}

QWidget* GapsPane::buildFix()
{
    m_picker = new ItemPicker(QString(), [this] { return pickPartners(); });
    m_picker->setObjectName(QStringLiteral("gapPartner"));
    m_make->setObjectName(QStringLiteral("gapMake"));
    m_make->setAutoDefault(true); // Enter presses it
    auto* fix = new QWidget;
    auto* row = new QHBoxLayout(fix);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::field);
    row->addWidget(m_picker, 1);
    row->addWidget(m_make);
    connect(m_picker, &ItemPicker::picked, this, &GapsPane::link);
    connect(m_make, &QPushButton::clicked, this, &GapsPane::makePartner);
    return fix;
}

void GapsPane::refresh(const std::shared_ptr<const ProgrammeFigures>& figures)
{
    m_figures = figures;
    showKind();
    if (std::exchange(m_entered, true) || m_model.rowCount() > 0)
        return;
    const auto some = std::ranges::find_if(kinds, [this](GapKind kind) { return m_model.count(kind) > 0; });
    if (some == std::end(kinds))
        return;
    m_kinds->button(static_cast<int>(*some))->setChecked(true);
    chooseKind(*some);
}

void GapsPane::chooseKind(GapKind kind)
{
    m_kind = kind;
    showKind();
}

void GapsPane::showKind()
{
    m_model.show(workspace().records(), *m_figures, m_kind);
    for (const GapKind kind : kinds)
        m_kinds->button(static_cast<int>(kind))->setText(tr("%1  %2", "kind, count").arg(kindText(kind), waymark::countText(m_model.count(kind))));
    if (!chosen() && m_model.rowCount() > 0)
        m_table->selectRow(0);
    const bool checks = m_kind == GapKind::Unproven;
    const QString hint = m_kind == GapKind::Unmitigated ? tr("Mitigate by a use case, by id or words")
        : checks                                        ? tr("Link a check, by id or words")
                                                        : tr("Link to a story, by id or words");
    m_picker->setPlaceholderText(hint);
    m_picker->setAccessibleName(hint);
    m_make->setText(m_kind == GapKind::Unmitigated ? tr("New use case against it") : tr("New story for it"));
    m_make->setVisible(!checks);
    const bool any = m_model.rowCount() > 0;
    m_none->setText(noneText(m_kind));
    m_stack->setCurrentIndex(any ? 0 : 1);
    m_picker->setEnabled(any);
    m_make->setEnabled(any);
}

const GapRow* GapsPane::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model.rowAt(rows.front().row());
}

std::vector<PickItem> GapsPane::pickPartners() const
{
    switch (m_kind) {
    case GapKind::Unmitigated: return pickStories(StoryKind::Use);
    case GapKind::Unproven: return pickChecks();
    case GapKind::Unclaimed: break;
    }
    std::vector<PickItem> items = pickStories(StoryKind::Use);
    const std::vector<PickItem> abuse = pickStories(StoryKind::Abuse);
    items.insert(items.end(), abuse.begin(), abuse.end());
    return items;
}

void GapsPane::link(const QString& key)
{
    const GapRow* row = chosen();
    if (!row)
        return;
    const GapRow gap = *row;
    perform(tr("Link %1").arg(gap.name()), [&](Edit& edit) -> Result<void> {
        if (gap.kind == GapKind::Unproven)
            return linkCheck(edit, gap.story->id, CheckKey(key.toLongLong()));
        const auto story = StoryId::parse(key);
        if (!story)
            return Error{Error::Code::NotFound, tr("The story is not there any more."), key};
        return gap.kind == GapKind::Unmitigated ? addMitigation(edit, gap.story->id, *story) : linkCheck(edit, *story, gap.check->check);
    });
}

Story GapsPane::partnerOf(const GapRow& row) const
{
    if (row.story)
        return newStory(StoryKind::Use, row.story->epic, tr("Prevent: %1").arg(row.story->title));
    const QString title = row.check->title.isEmpty() ? row.check->checkId : row.check->title;
    return newStory(StoryKind::Use, row.check->epic, title);
}

void GapsPane::makePartner()
{
    const GapRow* row = chosen();
    if (!row)
        return;
    const GapRow gap = *row;
    const Story story = partnerOf(gap);
    const bool made = perform(tr("Add %1").arg(story.reference), [&](Edit& edit) -> Result<void> {
        if (auto inserted = edit.insert(story); !inserted)
            return inserted;
        // The records are as before this edit, which addMitigation() reads; so the link is made by hand.
        return gap.story ? edit.insert(Link{.kind = LinkKind::MitigatedBy, .story = gap.story->id, .otherStory = story.id})
                         : linkCheck(edit, story.id, gap.check->check);
    });
    if (made)
        Q_EMIT storyRequested(story.id);
}

QString GapsPane::countText() const
{
    int all = 0;
    for (const GapKind kind : kinds)
        all += m_model.count(kind);
    return all == 1 ? tr("1 gap") : tr("%1 gaps").arg(waymark::countText(all));
}

} // namespace waymark
