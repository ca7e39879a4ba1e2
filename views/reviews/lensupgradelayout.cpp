// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the page of an upgrade is built.
#include "model/edit/workspace.h"
#include "views/reviews/lensupgradepage.h"
#include "views/shared/choicefield.h"
#include "views/shared/datatable.h"
#include "views/shared/decisionrow.h"
#include "views/shared/filtereditors.h"
#include "views/shared/itempicker.h"
#include "views/shared/sectionhead.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace waymark {

LensUpgradePage::LensUpgradePage(OpenReview& open, QWidget* parent)
    : ReviewPage(open, parent)
    , m_head(new SectionHead)
    , m_words(filterWords(QStringLiteral("upgradeWords"), tr("Only differences with these words")))
    , m_table(new DataTable(tr("What differs in the other edition")))
    , m_what(noteLabel("upgradeWhat", false))
    , m_goesTo(new ChoiceField(tr("What takes its place")))
    , m_other(new ItemPicker(tr("Another one, by its id or words"), [this] { return places(); }))
    , m_letAllGo(namedButton(tr("Let all undecided go"), "upgradeLetGo"))
    , m_decision(new DecisionRow(this, {.cancel = "upgradeCancel", .accept = "upgradeAccept", .note = "upgradeNote"}))
{
    setObjectName(QStringLiteral("lensUpgradePage"));
    buildTable();
    m_words->setMaximumWidth(240);
    m_head->addWidget(m_words);
    m_decision->accept()->setText(tr("Upgrade the review"));
    auto* column = pageColumn(this, space::column);
    column->addWidget(m_head);
    column->addWidget(m_table, 1);
    column->addWidget(buildDeciding());
    column->addWidget(m_decision);
    connectParts();
}

void LensUpgradePage::buildTable()
{
    m_shown.setSourceModel(&m_model);
    m_shown.setFilterKeyColumn(-1); // all
    m_shown.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_shown.setSortRole(SortRole);
    m_table->setObjectName(QStringLiteral("upgradeTable"));
    m_table->setModel(&m_shown);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->heads()->setSectionsClickable(false);
    m_table->setColumnWidth(UpgradeModel::MoveColumn, 128);
    m_table->setColumnWidth(UpgradeModel::AnswerColumn, 220);
    m_table->heads()->setStretched(UpgradeModel::FromColumn, 140);
    m_table->heads()->setStretched(UpgradeModel::ToColumn, 140);
}

QWidget* LensUpgradePage::buildDeciding()
{
    m_deciding = new QWidget;
    m_deciding->setObjectName(QStringLiteral("upgradeDeciding"));
    m_goesTo->setObjectName(QStringLiteral("upgradeGoesTo"));
    m_other->setObjectName(QStringLiteral("upgradeOther"));
    auto* fields = new QHBoxLayout;
    fields->setSpacing(space::field);
    fields->addWidget(m_goesTo, 2);
    fields->addWidget(m_other, 1);
    fields->addWidget(m_letAllGo);
    auto* column = new QVBoxLayout(m_deciding);
    column->setContentsMargins(6, 0, 6, 0); // in line with the head
    column->setSpacing(space::step);
    column->addWidget(m_what);
    column->addLayout(fields);
    return m_deciding;
}

void LensUpgradePage::connectParts()
{
    connect(m_decision, &DecisionRow::cancelled, this, &LensUpgradePage::leave);
    connect(m_decision, &DecisionRow::accepted, this, &LensUpgradePage::accept);
    connect(m_words, &QLineEdit::textChanged, &m_shown, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LensUpgradePage::showDecision);
    connect(m_table, &DataTable::opened, this, [this] { m_goesTo->setFocus(Qt::OtherFocusReason); });
    connect(m_table, &DataTable::copyRequested, this, [this] { QGuiApplication::clipboard()->setText(m_table->selectedText()); });
    connect(m_goesTo, &ChoiceField::chosen, this, [this](const QVariant& value) { pick(value.toString()); });
    connect(m_other, &ItemPicker::picked, this, &LensUpgradePage::pick);
    connect(m_letAllGo, &QPushButton::clicked, &m_model, &UpgradeModel::letUndecidedGo);
    connect(&m_model, &UpgradeModel::decided, this, [this] {
        showDecision();
        showCounts();
    });
    connect(&openReview(), &OpenReview::opened, this, [this] {
        if (!m_isOpen)
            return;
        Q_EMIT messageRaised({.kind = Message::Kind::Warning, .text = tr("The upgrade was given up: another review, or edition, is open now.")});
        leave();
    });
    connect(&openReview().workspace(), &Workspace::changed, this, &LensUpgradePage::follow);
}

} // namespace waymark
