// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/comparisonpane.h"

#include "model/edit/workspace.h"
#include "views/reviews/openreview.h"
#include "views/reviews/parsedmilestones.h"
#include "views/reviews/reviewwords.h"
#include "views/shared/choicefield.h"
#include "views/shared/datatable.h"
#include "views/shared/decisionrow.h"
#include "views/shared/numbers.h"
#include "views/shared/sectionhead.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

const QString nowKey = QStringLiteral("now");

/// Oldest first.
std::vector<const Milestone*> milestonesOf(const OpenReview& open)
{
    std::vector<const Milestone*> milestones;
    for (const Milestone& milestone : open.workspace().records().milestones())
        if (milestone.review == open.id())
            milestones.push_back(&milestone);
    std::ranges::stable_sort(milestones, {}, [](const Milestone* milestone) { return milestone->taken; });
    return milestones;
}

} // namespace

ComparisonPane::ComparisonPane(OpenReview& open, const ParsedMilestones& parsed, QWidget* parent)
    : QWidget(parent)
    , m_open(open)
    , m_parsed(parsed)
    , m_head(new SectionHead)
    , m_beforeField(new ChoiceField(tr("State to compare from")))
    , m_afterField(new ChoiceField(tr("State to compare with")))
    , m_filter(new QComboBox)
    , m_table(new DataTable(tr("What differs")))
    , m_nothing(noteLabel("comparisonNothing"))
    , m_stack(new QStackedWidget)
{
    buildTable();
    m_nothing->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_nothing);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::step);
    column->addLayout(buildFields());
    column->addWidget(m_stack, 1);
}

QLayout* ComparisonPane::buildFields()
{
    m_beforeField->setObjectName(QStringLiteral("compareBefore"));
    m_afterField->setObjectName(QStringLiteral("compareAfter"));
    m_filter->setObjectName(QStringLiteral("compareFilter"));
    m_filter->setAccessibleName(tr("Which differences are shown"));
    m_filter->addItem(tr("All that changed"), static_cast<int>(ComparisonFilter::Changed));
    m_filter->addItem(tr("Only worse"), static_cast<int>(ComparisonFilter::Worse));
    m_filter->addItem(tr("Only better"), static_cast<int>(ComparisonFilter::Better));
    for (ChoiceField* field : {m_beforeField, m_afterField}) {
        field->setMinimumWidth(140);
        field->setMaximumWidth(220);
    }
    connect(m_beforeField, &ChoiceField::chosen, this, [this](const QVariant& key) {
        m_before = key.toString();
        m_beforeChosen = true;
        refresh();
    });
    connect(m_afterField, &ChoiceField::chosen, this, [this](const QVariant& key) {
        m_after = key.toString();
        refresh();
    });
    connect(m_filter, &QComboBox::currentIndexChanged, this, &ComparisonPane::compare);
    auto* to = new QLabel(tr("to", "between two states that are compared"));
    setType(to, Type::Body, false, true);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::field);
    row->addWidget(m_head, 1);
    row->addWidget(m_beforeField);
    row->addWidget(to);
    row->addWidget(m_afterField);
    row->addWidget(m_filter);
    return row;
}

void ComparisonPane::buildTable()
{
    using Model = ComparisonModel;
    m_table->setObjectName(QStringLiteral("comparisonTable"));
    m_table->setModel(&m_model);
    m_table->setColumnWidth(Model::QuestionColumn, 88);
    m_table->setColumnWidth(Model::BeforeColumn, 200);
    m_table->setColumnWidth(Model::AfterColumn, 200);
    m_table->setColumnWidth(Model::ChangeColumn, 240);
    m_table->heads()->setStretched(Model::TitleColumn, 160);
    m_table->heads()->setGivingWay({Model::ChangeColumn});
    m_table->heads()->setSectionsClickable(false); // choices stand below their question
    connect(m_table, &DataTable::opened, this, [this](const QModelIndex& index) {
        const ComparisonRow row = m_model.rowAt(index.row()); // a copy: what follows may show others
        Q_EMIT questionRequested(row.question.question, row.choice ? row.choice->choice : QString());
    });
    connect(m_table, &DataTable::copyRequested, this, [this] { QGuiApplication::clipboard()->setText(m_table->selectedText()); });
}

void ComparisonPane::begin()
{
    m_beforeChosen = false;
    m_after.clear();
    refresh();
}

void ComparisonPane::refresh()
{
    offer();
    compare();
}

void ComparisonPane::offer()
{
    std::vector<ChoiceField::Entry> entries;
    for (const Milestone* milestone : milestonesOf(m_open))
        entries.push_back({.value = milestone->id.toString(), .text = milestone->name});
    const QString latest = entries.empty() ? QString() : entries.back().value.toString();
    entries.push_back({.value = nowKey, .text = tr("Now")});
    const auto isThere = [&](const QString& key) {
        return std::ranges::any_of(entries, [&](const ChoiceField::Entry& entry) { return entry.value.toString() == key; });
    };
    m_beforeChosen = m_beforeChosen && isThere(m_before);
    if (!m_beforeChosen)
        m_before = latest;
    if (!isThere(m_after))
        m_after = nowKey;
    m_beforeField->offer(entries);
    m_afterField->offer(entries);
    m_beforeField->show(m_before);
    m_afterField->show(m_after);
}

const ReviewFigures* ComparisonPane::figuresOf(const QString& key, QString& why) const
{
    if (key == nowKey) {
        if (m_open.lens() && m_open.evidence())
            return &m_open.figures();
        why = m_open.lens() ? tr("Evidence is being read.") : m_open.isReadingLens() ? tr("The lens is being read.") : tr("The lens can't be read.");
        return nullptr;
    }
    const auto id = MilestoneId::parse(key);
    if (!id) {
        why = tr("Take a milestone to compare with.");
        return nullptr;
    }
    const ParsedMilestone* parsed = m_parsed.find(*id);
    if (parsed && parsed->figures)
        return parsed->figures.get();
    why = parsed ? tr("%1 can't be compared: %2", "milestone, reason").arg(nameOf(key), parsed->fault) : tr("The milestone is being read.");
    return nullptr;
}

void ComparisonPane::compare()
{
    QString why;
    const ReviewFigures* before = figuresOf(m_before, why);
    const ReviewFigures* after = before ? figuresOf(m_after, why) : nullptr;
    if (!before || !after) {
        m_head->setText(tr("Compare"), QString());
        showNothing(why);
        return;
    }
    const ReviewComparison comparison = compareReviews(*before, *after);
    m_model.show(comparisonRows(comparison, static_cast<ComparisonFilter>(m_filter->currentData().toInt())));
    showHead(comparison);
    if (m_model.rowCount() > 0)
        m_stack->setCurrentWidget(m_table);
    else
        showNothing(comparison.questions.empty() ? tr("Nothing differs between the two.") : tr("No difference fits the filter."));
}

void ComparisonPane::showNothing(const QString& why)
{
    m_model.show({});
    m_nothing->setText(why);
    m_stack->setCurrentWidget(m_nothing);
}

void ComparisonPane::showHead(const ReviewComparison& comparison)
{
    const auto questions = static_cast<qint64>(comparison.questions.size());
    m_head->setText(questions == 0 ? tr("Nothing differs") : tr("%1 differ", "so many questions").arg(countedQuestions(questions)),
                    tr("High %1 to %2, medium %3 to %4, contradicted choices %5 to %6", "counts before and after")
                        .arg(countText(comparison.before.high), countText(comparison.after.high), countText(comparison.before.medium),
                             countText(comparison.after.medium), countText(comparison.contradictedBefore),
                             countText(comparison.contradictedAfter)));
}

QString ComparisonPane::nameOf(const QString& key) const
{
    const auto id = MilestoneId::parse(key);
    const Milestone* milestone = id ? m_open.workspace().records().of<Milestone>().find(*id) : nullptr;
    return milestone ? milestone->name : tr("Now");
}

void ComparisonPane::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
}

} // namespace waymark
