// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/formulaspage.h"

#include "model/domain/localday.h"
#include "model/score/programmefigures.h"
#include "views/shared/datatable.h"
#include "views/shared/decisionrow.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/keys.h"
#include "views/shared/numbers.h"
#include "views/shared/pictureactions.h"
#include "views/shared/sectionhead.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int nameWidth = 184;
constexpr int valueWidth = 92;
constexpr int countWidth = 104;
constexpr int leastWhy = 190;

/// Whose results they are, and of when.
QString basisText(const ProgrammeFigures& figures, const FiguresModel& model)
{
    const QString& environment = model.environment();
    const QString where = environment.isEmpty() ? FormulasPage::tr("All environments") : FormulasPage::tr("Environment %1").arg(environment);
    if (!figures.asOf)
        return FormulasPage::tr("%1, as they are now", "environment").arg(where);
    const QDate day = localDay(*figures.asOf, figures.timeZone);
    return FormulasPage::tr("%1, as of %2", "environment, day").arg(where, dayText(day, model.today()));
}

} // namespace

FormulasPage::FormulasPage(const ScreenContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_head(new SectionHead)
    , m_back(namedButton(tr("Back"), "formulasBack"))
    , m_table(new DataTable(tr("Compliance by formula")))
    , m_method(noteLabel("formulaMethod"))
{
    setObjectName(QStringLiteral("formulasPage"));
    m_back->setToolTip(withKeys(tr("Back to checks and results"), Qt::Key_Escape));
    m_head->addWidget(m_back);
    buildTable();
    m_method->setContentsMargins(space::column / 2, 0, space::column / 2, 0);
    auto* column = pageColumn(this, space::field);
    column->addWidget(m_head);
    column->addWidget(m_table, 1000);
    column->addWidget(m_method);
    column->addStretch(1);
    connectSignals();
}

void FormulasPage::buildTable()
{
    m_table->setObjectName(QStringLiteral("formulasTable"));
    m_table->setModel(&m_model);
    m_table->setOpensOnClick(true);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->heads()->setSectionsClickable(false);
    m_table->setColumnWidth(FormulasModel::FormulaColumn, nameWidth);
    m_table->setColumnWidth(FormulasModel::ValueColumn, valueWidth);
    for (const int section : {FormulasModel::CountedColumn, FormulasModel::LeftOutColumn})
        m_table->setColumnWidth(section, countWidth);
    m_table->heads()->setStretched(FormulasModel::WhyColumn, leastWhy);
    m_table->heads()->setGivingWay({FormulasModel::CountedColumn, FormulasModel::LeftOutColumn}); // the reasons have them, too
    offerPicture(m_table, {.table = &m_model,
                           .name = QStringLiteral("formulas"),
                           .prompt = m_context.prompt,
                           .tell = [this](const Message& message) { Q_EMIT messageRaised(message); }});
}

void FormulasPage::connectSignals()
{
    connect(m_back, &QPushButton::clicked, this, &FormulasPage::left);
    connect(new QShortcut(Qt::Key_Escape, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated, this,
            &FormulasPage::left);
    connect(m_table, &DataTable::opened, this, &FormulasPage::openReasons);
    connect(m_table, &DataTable::copyRequested, this, [this] { QGuiApplication::clipboard()->setText(m_table->selectedText()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FormulasPage::showMethod);
    connect(m_table->heads(), &QHeaderView::sectionResized, this, &FormulasPage::fitRows);
}

void FormulasPage::open()
{
    if (const auto figures = m_context.figures ? m_context.figures->figures() : nullptr)
        showFigures(*figures);
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model.index(0, FormulasModel::FormulaColumn));
    m_table->setFocus(Qt::OtherFocusReason);
}

void FormulasPage::follow(const ProgrammeFigures& figures)
{
    if (!isHidden())
        showFigures(figures);
}

void FormulasPage::showFigures(const ProgrammeFigures& figures)
{
    m_model.show(compareFormulas(figures.overall, figures.checks));
    m_head->setText(m_model.headline(), m_context.figures ? basisText(figures, *m_context.figures) : QString());
    fitRows();
}

void FormulasPage::openReasons(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const FormulaFigure& row = m_model.rowAt(index.row());
    Q_EMIT reasonsRequested(formulaName(row.formula), percentText(row.figure.value), row.figure);
}

void FormulasPage::showMethod()
{
    const QModelIndex current = m_table->currentIndex();
    const std::optional<Formula> formula = current.isValid() ? std::optional(m_model.rowAt(current.row()).formula) : std::nullopt;
    m_method->setText(formula ? tr("%1. %2", "formula, how it is computed").arg(formulaName(*formula), formulaMethod(*formula)) : QString());
}

void FormulasPage::fitRows()
{
    const QMargins frame = m_table->contentsMargins();
    int height = frame.top() + frame.bottom() + std::max(m_table->heads()->sizeHint().height(), m_table->heads()->height());
    for (int row = 0; row < m_model.rowCount(); ++row) {
        int needed = space::tableRow;
        for (const int column : {FormulasModel::FormulaColumn, FormulasModel::WhyColumn}) {
            const QRect room(0, 0, m_table->columnWidth(column) - space::column, QWIDGETSIZE_MAX);
            const QRect text = m_table->fontMetrics().boundingRect(room, Qt::TextWordWrap, m_model.index(row, column).data().toString());
            if (text.height() > m_table->fontMetrics().height())
                needed = std::max(needed, text.height() + space::section);
        }
        m_table->setRowHeight(row, needed);
        height += needed;
    }
    const QScrollBar* across = m_table->horizontalScrollBar();
    m_table->setMaximumHeight(height + (across->maximum() > 0 ? across->sizeHint().height() : 0));
}

void FormulasPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitRows();
}

} // namespace waymark
