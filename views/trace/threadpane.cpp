// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the tab of threads consists of; threadfollowing.cpp does what it is asked.
#include "views/trace/threadpane.h"

#include "views/shared/decisionrow.h"
#include "views/shared/emptystate.h"
#include "views/shared/keys.h"
#include "views/shared/sectionhead.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"
#include "views/trace/itemfinder.h"
#include "views/trace/tracepicture.h"
#include "views/trace/tracetree.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace waymark {

ThreadPane::ThreadPane(const ScreenContext& context, OpenTrace& open, QWidget* parent)
    : TracePane(context, open, parent)
    , m_limit(TraceLimits().nodes)
    , m_finder(new ItemFinder(tr("Trace an item, by id or words"),
                              [this](const QString& text) {
                                  return this->open().find(text, [](const ItemRef& item) { return focusLayerOf(item.kind).has_value(); });
                              }))
    , m_back(barButton("traceBack", u"chevron-left"_s, tr("Back to what was traced before"), keys::back, &ThreadPane::goBack))
    , m_forward(barButton("traceForward", u"chevron-right"_s, tr("Forward again"), keys::forward, &ThreadPane::goForward))
    , m_looks(new QButtonGroup(this))
    , m_head(new SectionHead)
    , m_evidence(noteLabel("traceEvidence", false))
    , m_leftOut(noteLabel("traceLeftOut"))
    , m_more(linkButton({}, "traceMore"))
    , m_stack(new QStackedWidget)
    , m_empty(buildEmpty())
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_tree(new TraceTree)
    , m_picture(new TracePicture)
{
    m_finder->setObjectName(u"traceFinder"_s);
    m_tree->setModel(&m_model);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(buildBody());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::field);
    column->addLayout(buildBar());
    column->addWidget(m_stack, 1);
    connectLooks();
    setLooks(Both);
    showWords();
}

QToolButton* ThreadPane::barButton(const char* name, const QString& sign, const QString& text, const QKeySequence& shortcut,
                                   void (ThreadPane::*act)())
{
    auto* button = new QToolButton;
    button->setObjectName(QLatin1String(name));
    button->setIcon(signIcon(sign));
    button->setIconSize({space::sign, space::sign});
    button->setAccessibleName(text);
    button->setToolTip(withKeys(text, shortcut));
    connect(button, &QToolButton::clicked, this, act);
    return button;
}

QLayout* ThreadPane::buildBar()
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::column / 2, 0, 0, 0);
    row->setSpacing(space::field);
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addWidget(m_finder, 1);
    const std::pair<Looks, QString> looks[] = {{Tree, tr("Tree")}, {Picture, tr("Picture")}, {Both, tr("Both")}};
    for (const auto& [look, text] : looks) {
        auto* button = new QToolButton;
        button->setObjectName(u"traceLooks%1"_s.arg(static_cast<int>(look)));
        button->setText(text);
        button->setCheckable(true);
        m_looks->addButton(button, look);
        row->addWidget(button);
    }
    row->addWidget(barButton("traceExport", u"export"_s, tr("Export as SVG, PNG or CSV…"), keys::exporting, &ThreadPane::exportShown));
    return row;
}

EmptyState* ThreadPane::buildEmpty()
{
    auto* empty = new EmptyState(u"trace"_s, tr("Pick an item"),
                                 tr("Its whole thread is shown both ways: from the perspective that asks for it to the tests that prove "
                                    "it and the risks that it makes smaller."),
                                 {});
    m_riskExample = empty->addAlternative({});
    m_riskExample->setObjectName(u"traceRisk"_s);
    m_sprintExample = empty->addAlternative({});
    m_sprintExample->setObjectName(u"traceSprint"_s);
    for (QPushButton* example : {m_riskExample, m_sprintExample})
        example->hide(); // until there is one
    return empty;
}

QWidget* ThreadPane::buildBody()
{
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_tree);
    m_splitter->addWidget(m_picture);
    m_splitter->setSizes({480, 620});
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::step);
    column->addWidget(m_head);
    column->addWidget(m_evidence);
    auto* rest = new QHBoxLayout;
    rest->setContentsMargins(space::column / 2, 0, 0, 0);
    rest->addWidget(m_leftOut);
    rest->addWidget(m_more);
    rest->addStretch(1);
    column->addLayout(rest);
    column->addWidget(m_splitter, 1);
    m_evidence->setContentsMargins(space::column / 2, 0, 0, 0);
    return body;
}

void ThreadPane::connectLooks()
{
    connect(m_finder, &ItemFinder::picked, this, [this](const NamedItem& item) { trace(item.item); });
    connect(m_finder, &ItemFinder::nothingFound, this, &ThreadPane::tellNothingFound);
    connect(m_looks, &QButtonGroup::idClicked, this, &ThreadPane::setLooks);
    connect(m_more, &QPushButton::clicked, this, &ThreadPane::showMore);
    connect(m_tree, &TraceTree::opened, this, [this](const QModelIndex& index) { openNode(m_model.nodeAt(index)); });
    connect(m_tree, &TraceTree::followed, this, [this](const QModelIndex& index) { followNode(m_model.nodeAt(index)); });
    connect(m_tree, &TraceTree::chosen, this, [this](const QModelIndex& index) { select(m_model.nodeAt(index)); });
    connect(m_picture, &TracePicture::opened, this, &ThreadPane::openNode);
    connect(m_picture, &TracePicture::followed, this, &ThreadPane::followNode);
    connect(m_picture, &TracePicture::currentChanged, this, &ThreadPane::select);
}

void ThreadPane::setLooks(int looks)
{
    m_looks->button(looks)->setChecked(true);
    m_tree->setVisible(looks != Picture);
    m_picture->setVisible(looks != Tree);
}

} // namespace waymark
