// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/risks/starterriskspage.h"

#include "model/edit/workspace.h"
#include "model/programme/riskstarting.h"
#include "views/roadmap/rowspace.h"
#include "views/shared/datatable.h"
#include "views/shared/decisionrow.h"
#include "views/shared/filtereditors.h"
#include "views/shared/numbers.h"
#include "views/shared/sectionhead.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"
#include "views/shared/undoaction.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <tuple>

namespace waymark {

StarterRisksPage::StarterRisksPage(const ScreenContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_head(new SectionHead)
    , m_words(filterWords(QStringLiteral("starterRiskWords"), tr("Only starter risks with these words in any of their texts")))
    , m_table(new DataTable(tr("Starter risks by epic")))
    , m_decision(new DecisionRow(this, {.cancel = "starterRiskCancel", .accept = "starterRiskAdd", .note = "starterRiskNote"}))
{
    setObjectName(QStringLiteral("starterRisksPage"));
    build();
    connect(&m_model, &StarterRisksModel::choiceChanged, this, &StarterRisksPage::showChoice);
    connect(m_words, &QLineEdit::textChanged, &m_shown, &StarterRisksFilterModel::setWords);
    connect(m_decision, &DecisionRow::cancelled, this, &StarterRisksPage::closed);
    connect(m_decision, &DecisionRow::accepted, this, &StarterRisksPage::accept);
    connect(m_context.workspace, &Workspace::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches<Risk>() || changes.touches<WorkspaceProperties>())
            m_model.follow(m_context.workspace->records(), *m_context.catalogues);
    });
}

void StarterRisksPage::build()
{
    buildTable();
    auto* column = pageColumn(this, space::field);
    column->addWidget(m_head);
    column->addLayout(buildButtons());
    column->addWidget(m_table, 1);
    column->addWidget(m_decision);
}

void StarterRisksPage::buildTable()
{
    using Model = StarterRisksModel;
    m_table->setObjectName(QStringLiteral("starterRisks"));
    m_shown.setSourceModel(&m_model);
    m_table->setModel(&m_shown);
    m_table->heads()->setSectionsClickable(false);
    const std::pair<int, int> widths[] = {{Model::EpicColumn, 152}, {Model::InherentColumn, 116}, {Model::TargetColumn, 116}, {Model::StateColumn, 116}};
    for (const auto& [section, width] : widths)
        m_table->setColumnWidth(section, width);
    m_table->heads()->setStretched(Model::TitleColumn, 220);
    m_table->heads()->setStretched(Model::TiesColumn, 160);
    m_table->heads()->setGivingWay({Model::TiesColumn, Model::EpicColumn, Model::TargetColumn});
    connect(new RowSpace(m_table), &RowSpace::pressed, this, [this](const QList<int>& rows) {
        QList<int> those;
        for (const int row : rows)
            those << m_shown.mapToSource(m_shown.index(row, 0)).row();
        m_model.toggle(those);
    });
}

QLayout* StarterRisksPage::buildButtons()
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(6, 0, 6, 0);
    row->setSpacing(space::field);
    m_words->setMaximumWidth(280);
    row->addWidget(m_words, 1);
    const std::tuple<QString, const char*, bool> buttons[] = {{tr("Tick all shown"), "starterRiskAll", true}, {tr("Untick all shown"), "starterRiskNone", false}};
    for (const auto& [text, name, ticked] : buttons) {
        auto* button = namedButton(text, name);
        connect(button, &QPushButton::clicked, this, [this, all = ticked] { tickShown(all); });
        row->addWidget(button);
    }
    row->addStretch(1);
    return row;
}

void StarterRisksPage::open()
{
    m_words->clear();
    showChoice();
    m_table->setFocus(Qt::OtherFocusReason);
    m_reading.start([shelf = m_context.reference](Progress&) { return shelf->content(); }, this,
                    [this](Result<std::shared_ptr<const Reference>> content) { take(content); });
}

void StarterRisksPage::take(const Result<std::shared_ptr<const Reference>>& content)
{
    if (!content) {
        Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = content.error().message});
        Q_EMIT closed();
        return;
    }
    m_model.offer(*content, *m_context.catalogues, m_context.workspace->records());
    m_model.tickAll(false);
    if (m_shown.rowCount() > 0)
        m_table->selectionModel()->setCurrentIndex(m_shown.index(0, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void StarterRisksPage::tickShown(bool ticked)
{
    QSet<QString> keys;
    for (int row = 0; row < m_shown.rowCount(); ++row)
        keys.insert(m_shown.index(row, 0).data(KeyRole).toString());
    m_model.tick(keys, ticked);
}

void StarterRisksPage::showChoice()
{
    const auto chosen = static_cast<qint64>(m_model.chosen().size());
    m_head->setText(chosen == 0 ? tr("Choose starter risks") : chosen == 1 ? tr("1 starter risk") : tr("%1 starter risks").arg(countText(chosen)),
                    tr("Risks of cloud and containers, with the stories, checks and controls that they are tied to. Stories that "
                       "are not in the backlog are tied once they are added there. Space ticks a row."));
    m_decision->setNote(m_model.rowCount() > 0 && m_model.available() == 0
                            ? tr("All starter risks are registered.")
                            : tr("Ratings are proposals: current ones begin as inherent, as nothing is proven yet."));
    m_decision->accept()->setText(chosen == 1 ? tr("Add 1 risk") : tr("Add %1 risks").arg(countText(chosen)));
    m_decision->accept()->setEnabled(chosen > 0);
}

void StarterRisksPage::accept()
{
    const std::vector<const StarterRisk*> chosen = m_model.chosen();
    if (chosen.empty())
        return;
    const Stamp stamp{.author = m_context.workspace->author(), .at = m_context.workspace->clock().now()};
    qint64 made = 0;
    const auto done = m_context.workspace->edit(tr("Add starter risks"), [&](Edit& edit) -> Result<void> {
        const auto added = addStarterRisks(edit, chosen, stamp);
        if (!added)
            return added.error();
        made = static_cast<qint64>(added->size());
        return {};
    });
    if (!done) {
        m_decision->setNote(done.error().message); // what is ticked stays
        return;
    }
    const Message message = undoableMessage(*m_context.workspace, this,
                                            made == 1 ? tr("1 starter risk was added.") : tr("%1 starter risks were added.").arg(countText(made)));
    Q_EMIT closed();
    Q_EMIT messageRaised(message);
}

} // namespace waymark
