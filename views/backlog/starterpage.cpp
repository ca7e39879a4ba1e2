// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/backlog/starterpage.h"

#include "views/shared/celldelegate.h"
#include "views/shared/decisionrow.h"
#include "views/shared/numbers.h"
#include "views/shared/sectionhead.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace waymark {

StarterPage::StarterPage(const Workspace& workspace, const Catalogues& catalogues, QWidget* parent)
    : QWidget(parent)
    , m_model(workspace, catalogues)
    , m_head(new SectionHead)
    , m_tree(new QTreeView)
    , m_decision(new DecisionRow(this, {.cancel = "starterCancel", .accept = "starterAdd"}))
{
    setObjectName(QStringLiteral("starterPage"));
    buildTree();
    auto* column = pageColumn(this, space::section);
    column->addWidget(m_head);
    column->addWidget(m_tree, 1);
    column->addLayout(buildButtons());
    connect(&m_model, &StartersModel::choiceChanged, this, &StarterPage::showChoice);
    showChoice();
}

void StarterPage::buildTree()
{
    auto* heads = new TableHeader(m_tree);
    m_tree->setObjectName(QStringLiteral("starterTree"));
    m_tree->setAccessibleName(tr("Starter stories by epic"));
    m_tree->setHeader(heads);
    m_tree->setModel(&m_model);
    auto* delegate = new CellDelegate(m_tree);
    delegate->setRowHeight(space::button);
    m_tree->setItemDelegate(delegate);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setIndentation(space::page);
    m_tree->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setMouseTracking(true);
    m_tree->viewport()->setBackgroundRole(QPalette::Base);
    heads->setSectionsClickable(false);
    heads->setStretchLastSection(false);
    heads->setSectionResizeMode(StartersModel::StoryColumn, QHeaderView::Stretch);
    const std::pair<int, int> widths[] = {{StartersModel::PriorityColumn, 80}, {StartersModel::PointsColumn, 64},
                                          {StartersModel::ChecksColumn, 64}, {StartersModel::StateColumn, 124}};
    for (const auto& [section, width] : widths)
        heads->resizeSection(section, width);
    m_tree->expandAll();
}

QLayout* StarterPage::buildButtons()
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(6, 0, 0, 0);
    row->setSpacing(space::field);
    const auto add = [&](const QString& text, const char* name, auto&& act) {
        auto* button = namedButton(text, name);
        connect(button, &QPushButton::clicked, this, act);
        row->addWidget(button);
    };
    add(tr("All"), "starterAll", [this] { m_model.chooseAll(); });
    add(tr("Only musts"), "starterMusts", [this] { m_model.chooseMusts(); });
    add(tr("None"), "starterNone", [this] { m_model.chooseNone(); });
    row->addWidget(m_decision, 1);
    connect(m_decision, &DecisionRow::cancelled, this, &StarterPage::cancelled);
    connect(m_decision, &DecisionRow::accepted, this, [this] { Q_EMIT accepted(m_model.chosen()); });
    return row;
}

void StarterPage::open()
{
    m_model.chooseNone();
    m_tree->setCurrentIndex(m_model.index(0, 0));
    m_tree->setFocus(Qt::OtherFocusReason);
}

void StarterPage::stand(const QString& starter)
{
    const QModelIndex index = m_model.indexOf(starter);
    if (!index.isValid())
        return;
    m_tree->expand(index.parent());
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void StarterPage::showChoice()
{
    const auto chosen = static_cast<int>(m_model.chosen().size());
    const QString offer = m_model.available() == 0 ? tr("All of the epic catalogue's stories are in the backlog.")
                                                   : tr("Use and abuse cases of the epic catalogue, with their checks and mitigations. Space checks a story or a whole epic.");
    const QString points = countedPoints(m_model.chosenPoints());
    m_head->setText(chosen == 0       ? tr("Choose starter stories")
                        : chosen == 1 ? tr("1 starter story, %1").arg(points)
                                      : tr("%1 starter stories, %2").arg(countText(chosen), points),
                    offer);
    m_decision->accept()->setText(chosen == 1 ? tr("Add 1 story") : tr("Add %1 stories").arg(countText(chosen)));
    m_decision->accept()->setEnabled(chosen > 0);
}

} // namespace waymark
