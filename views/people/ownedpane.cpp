// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/people/ownedpane.h"

#include "model/catalog/catalogues.h"
#include "model/edit/workspace.h"
#include "views/shared/datatable.h"
#include "views/shared/numbers.h"
#include "views/shared/sectionhead.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace waymark {

OwnedPane::OwnedPane(const ScreenContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_head(new SectionHead)
    , m_table(new DataTable(tr("Stories of the selected person")))
{
    m_table->setObjectName(QStringLiteral("ownedTable"));
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    const std::pair<int, int> widths[] = {{StoryRowsModel::ReferenceColumn, 104}, {StoryRowsModel::StatusColumn, 88},
                                          {StoryRowsModel::SprintColumn, 56}, {StoryRowsModel::PointsColumn, 56}};
    for (const auto& [section, width] : widths)
        m_table->setColumnWidth(section, width);
    m_table->heads()->setSectionResizeMode(StoryRowsModel::TitleColumn, QHeaderView::Stretch);
    m_table->heads()->setSectionsClickable(false);
    const auto open = [this](const QModelIndex& index) { Q_EMIT storyRequested(m_model.rowAt(index.row()).story.id); };
    connect(m_table, &DataTable::rowChosen, this, open);
    connect(m_table, &DataTable::opened, this, open);
    connect(m_table, &DataTable::copyRequested, this, [this] { QGuiApplication::clipboard()->setText(m_table->selectedText()); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::step);
    column->addWidget(m_head);
    column->addWidget(m_table, 1);
}

void OwnedPane::show(const std::optional<PersonId>& id)
{
    const Records& records = m_context.workspace->records();
    const Person* person = id ? records.of<Person>().find(*id) : nullptr;
    m_model.show(person ? storiesOf(*id, records, m_context.catalogues ? &m_context.catalogues->epics : nullptr)
                        : std::vector<StoryRow>());
    qint64 points = 0;
    for (const StoryRow& row : m_model.rows())
        points += row.story.points;
    m_head->setText(person ? tr("Stories of %1").arg(person->name) : tr("Stories"),
                    m_model.rowCount() == 0 ? tr("none yet: owners are set in a story's details")
                                            : tr("%1, %2, what is done last", "stories, points").arg(countedStories(m_model.rowCount()), countedPoints(points)));
}

} // namespace waymark
