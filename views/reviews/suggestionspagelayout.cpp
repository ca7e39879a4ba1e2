// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of suggestions consists of; suggestionspage.cpp says what it does.
#include "model/domain/textlimits.h"
#include "views/reviews/answeracts.h"
#include "views/reviews/reviewwords.h"
#include "views/reviews/suggestionspage.h"
#include "views/roadmap/rowspace.h"
#include "views/shared/datatable.h"
#include "views/shared/decisionrow.h"
#include "views/shared/detailspanel.h"
#include "views/shared/emptystate.h"
#include "views/shared/filtereditors.h"
#include "views/shared/keys.h"
#include "views/shared/plaintooltip.h"
#include "views/shared/sectionhead.h"
#include "views/shared/signs.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace waymark {

namespace {

/// Esc leaves it and goes back to `home`.
class WhyField final : public QLineEdit {
public:
    explicit WhyField(QWidget* home) : m_home(home) {}

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() != Qt::Key_Escape) {
            QLineEdit::keyPressEvent(event);
            return;
        }
        hide();
        m_home->setFocus(Qt::OtherFocusReason);
    }

private:
    QWidget* m_home;
};

} // namespace

SuggestionsPage::SuggestionsPage(OpenReview& open, QWidget* parent)
    : ReviewPage(open, parent)
    , m_acts(new AnswerActs(open, this))
    , m_head(new SectionHead)
    , m_pillar(filterChoice(QStringLiteral("suggestionPillar"), tr("Only suggestions of this pillar")))
    , m_act(filterChoice(QStringLiteral("suggestionAct"), tr("Only suggestions to select, or to unselect")))
    , m_tickAll(namedButton(QString(), "suggestionTickAll"))
    , m_accept(namedButton(tr("Accept"), "suggestionAccept"))
    , m_table(new DataTable(tr("Suggested answers")))
    , m_empty(new EmptyState(QStringLiteral("review"), QString(), QString(), tr("Targets of the workload…")))
    , m_stack(new QStackedWidget)
    , m_acceptOne(namedButton(tr("Accept this one"), "suggestionOne"))
    , m_keep(namedButton(tr("Keep, say why"), "suggestionKeep"))
    , m_why(new WhyField(m_table))
{
    setObjectName(QStringLiteral("suggestionsPage"));
    buildTable();
    auto* body = new QWidget;
    auto* rows = new QVBoxLayout(body);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::field);
    rows->addWidget(m_table, 1);
    rows->addLayout(buildFoot());
    m_stack->addWidget(body);
    m_stack->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::page - 6, space::field, space::field, space::column);
    column->setSpacing(space::field);
    column->addLayout(buildHead());
    column->addWidget(m_stack, 1);
    buildActions();
    connectReview();
    showRows();
}

void SuggestionsPage::connectReview()
{
    OpenReview& open = openReview();
    connect(m_acts, &AnswerActs::messageRaised, this, &ReviewPage::messageRaised);
    connect(&m_model, &SuggestionsModel::wantedChanged, this, &SuggestionsPage::showTicks);
    connect(m_empty, &EmptyState::activated, this, [this] { Q_EMIT workloadRequested(!openReview().workload()); });
    connect(&open, &OpenReview::opened, this, &SuggestionsPage::refresh);
    connect(&open, &OpenReview::questionChanged, this, &SuggestionsPage::refresh);
    connect(&open, &OpenReview::figuresChanged, this, &SuggestionsPage::refresh);
}

QLayout* SuggestionsPage::buildHead()
{
    m_pillar->setItemText(0, tr("All pillars"));
    m_act->setItemText(0, tr("All suggestions"));
    m_act->addItem(signIcon(signName(ChoiceEvidence::Unclaimed)), tr("To select"), static_cast<int>(SuggestedAct::Select));
    m_act->addItem(signIcon(signName(ChoiceEvidence::Contradicted)), tr("To unselect"), static_cast<int>(SuggestedAct::Unselect));
    for (QComboBox* choice : {m_pillar, m_act}) {
        choice->setMinimumContentsLength(12);
        connect(choice, &QComboBox::currentIndexChanged, this, &SuggestionsPage::showRows);
        const auto sayWhole = [choice] { choice->setToolTip(plainToolTip(choice->currentText())); }; // where it has no room
        connect(choice, &QComboBox::currentTextChanged, this, sayWhole);
        sayWhole();
    }
    m_accept->setProperty("primary", true);
    connect(m_accept, &QPushButton::clicked, this, [this] { accept(m_model.wanted()); });
    connect(m_tickAll, &QPushButton::clicked, this, [this] { m_model.tickAll(static_cast<int>(m_model.wanted().size()) < m_model.rowCount()); });
    auto* row = new QHBoxLayout;
    row->setSpacing(space::field);
    row->addWidget(m_head, 1);
    for (QWidget* each : {static_cast<QWidget*>(m_pillar), static_cast<QWidget*>(m_act), static_cast<QWidget*>(m_tickAll),
                          static_cast<QWidget*>(m_accept)})
        row->addWidget(each);
    return row;
}

QLayout* SuggestionsPage::buildFoot()
{
    m_why->setObjectName(QStringLiteral("suggestionWhy"));
    m_why->setMaxLength(longestNotes);
    m_why->setPlaceholderText(tr("Why it is kept; Enter saves, Esc leaves it"));
    m_why->setAccessibleName(tr("Why the choice is kept although tests contradict it"));
    m_why->hide();
    connect(m_why, &QLineEdit::returnPressed, this, &SuggestionsPage::keep);
    connect(m_keep, &QPushButton::clicked, this, &SuggestionsPage::askWhy);
    connect(m_acceptOne, &QPushButton::clicked, this, [this] { acceptOne(m_table->currentIndex()); });
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::field);
    buttons->addWidget(m_acceptOne);
    buttons->addWidget(m_keep);
    buttons->addWidget(m_why, 1);
    buttons->addStretch(1);
    return buttons;
}

void SuggestionsPage::buildTable()
{
    using Model = SuggestionsModel;
    m_table->setObjectName(QStringLiteral("suggestionsTable"));
    m_table->setModel(&m_model);
    m_table->setColumnWidth(Model::QuestionColumn, 120);
    m_table->setColumnWidth(Model::ActColumn, 128);
    m_table->setColumnWidth(Model::RiskColumn, 148);
    m_table->heads()->setStretched(Model::ChoiceColumn, 180);
    m_table->heads()->setStretched(Model::WhyColumn, 180);
    m_table->heads()->setSectionsClickable(false); // in the order of the lens
    connect(new RowSpace(m_table), &RowSpace::pressed, &m_model, &Model::toggle);
    connect(m_table, &DataTable::opened, this, &SuggestionsPage::acceptOne);
    connect(m_table, &DataTable::copyRequested, this, [this] { QGuiApplication::clipboard()->setText(m_table->selectedText()); });
    connect(m_table, &DataTable::rowChosen, this, [this] {
        if (openReview().context().details && openReview().context().details->page())
            openDetails(); // details that are open follow
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SuggestionsPage::showCurrent);
}

void SuggestionsPage::buildActions()
{
    auto* checks = new QAction(tr("Show the checks behind it"), this);
    checks->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Return));
    checks->setShortcutContext(Qt::WidgetShortcut);
    connect(checks, &QAction::triggered, this, &SuggestionsPage::openDetails);
    auto* question = new QAction(tr("Open the question"), this);
    connect(question, &QAction::triggered, this, [this] {
        if (const SuggestionRow* row = current()) {
            const Suggestion suggestion = row->suggestion; // a copy: what follows may show others
            Q_EMIT questionRequested(suggestion.question, suggestion.choice);
        }
    });
    auto* ticked = new QAction(tr("Accept what is ticked"), this);
    ticked->setShortcut(keys::accept);
    ticked->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(ticked, &QAction::triggered, m_accept, &QAbstractButton::click);
    addAction(ticked);
    m_table->addActions({checks, question});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

} // namespace waymark
