// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/roadmap/cellstoriespane.h"

#include "model/catalog/catalogues.h"
#include "model/edit/workspace.h"
#include "views/shared/datatable.h"
#include "views/shared/fieldundo.h"
#include "views/shared/sectionhead.h"
#include "views/shared/signs.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace waymark {

CellStoriesPane::CellStoriesPane(const ScreenContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_head(new SectionHead)
    , m_table(new DataTable(tr("Stories of the chosen cell")))
    , m_new(new QLineEdit)
{
    buildTable();
    m_new->setObjectName(QStringLiteral("roadmapNewStory"));
    m_new->setPlaceholderText(tr("Add a story here"));
    m_new->setAccessibleName(tr("Title of a story to add to the chosen cell"));
    m_new->setMaxLength(300);
    m_new->setFixedWidth(240);
    m_new->addAction(signIcon(QStringLiteral("plus"), Role::Muted), QLineEdit::LeadingPosition);
    m_new->installEventFilter(this);
    connect(m_new, &QLineEdit::returnPressed, this, [this] {
        if (const QString title = m_new->text().trimmed(); !title.isEmpty())
            Q_EMIT addRequested(title);
    });
    m_head->addWidget(m_new);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::page - space::column / 2, space::field, space::page, space::field);
    column->setSpacing(space::step);
    column->addWidget(m_head);
    column->addWidget(m_table, 1);
}

void CellStoriesPane::buildTable()
{
    m_table->setObjectName(QStringLiteral("cellStories"));
    m_table->setModel(&m_model);
    m_table->setDragEnabled(true);
    m_table->setDragDropMode(QAbstractItemView::DragOnly);
    const std::pair<int, int> widths[] = {{StoryRowsModel::ReferenceColumn, 112}, {StoryRowsModel::StatusColumn, 96},
                                          {StoryRowsModel::SprintColumn, 60}, {StoryRowsModel::PointsColumn, 60}};
    for (const auto& [section, width] : widths)
        m_table->setColumnWidth(section, width);
    m_table->heads()->setStretched(StoryRowsModel::TitleColumn, 160);
    m_table->heads()->setSectionsClickable(false);
    m_table->installEventFilter(this);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    const auto open = [this](const QModelIndex& index) { Q_EMIT storyRequested(m_model.rowAt(index.row()).story.id); };
    connect(m_table, &DataTable::opened, this, open);
    connect(m_table, &DataTable::rowChosen, this, open);
    connect(m_table, &DataTable::copyRequested, this, [this] { QGuiApplication::clipboard()->setText(m_table->selectedText()); });
    connect(m_table, &QWidget::customContextMenuRequested, this,
            [this](QPoint at) { Q_EMIT menuRequested(m_table->viewport()->mapToGlobal(at)); });
}

void CellStoriesPane::show(const QString& title, const QString& second, const std::vector<StoryId>& stories)
{
    const Records& records = m_context.workspace->records();
    const EpicCatalogue* epics = m_context.catalogues ? &m_context.catalogues->epics : nullptr;
    std::vector<StoryRow> rows;
    for (const StoryId& id : stories)
        if (const Story* story = records.of<Story>().find(id))
            rows.push_back(rowOf(*story, records, epics));
    m_model.show(std::move(rows));
    m_head->setText(title, second);
}

void CellStoriesPane::enter()
{
    if (m_model.rowCount() == 0) {
        m_new->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_table->setFocus(Qt::OtherFocusReason);
    if (!m_table->selectionModel()->hasSelection())
        m_table->selectRow(0);
}

void CellStoriesPane::clearTyped()
{
    emptyForGood(*m_new);
}

std::vector<StoryId> CellStoriesPane::selected() const
{
    std::vector<StoryId> stories;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        stories.push_back(m_model.rowAt(index.row()).story.id);
    return stories;
}

bool CellStoriesPane::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto& key = *static_cast<QKeyEvent*>(event);
    if (key.key() == Qt::Key_Escape) {
        Q_EMIT left();
        return true;
    }
    return watched == m_table && takeKey(key);
}

bool CellStoriesPane::takeKey(const QKeyEvent& key)
{
    const bool sideways = key.key() == Qt::Key_Left || key.key() == Qt::Key_Right;
    if (!(key.modifiers() & Qt::ControlModifier) || !sideways)
        return false;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    if (const auto stories = selected(); !stories.empty())
        Q_EMIT stepRequested(stories, (key.key() == Qt::Key_Right) != mirrored ? 1 : -1);
    return true;
}

} // namespace waymark
