// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/reviewsview.h"

#include "model/edit/workspace.h"
#include "views/reviews/openreview.h"
#include "views/reviews/questionspage.h"
#include "views/reviews/reviewhead.h"
#include "views/reviews/reviewimportpage.h"
#include "views/reviews/startreviewpane.h"
#include "views/reviews/workloadform.h"
#include "views/shared/detailspanel.h"
#include "views/shared/emptystate.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace waymark {

namespace {

QString pageKey(int tab)
{
    return QStringLiteral("page%1").arg(tab);
}

} // namespace

ReviewsView::ReviewsView(const ScreenContext& context, QWidget* parent)
    : Screen(parent)
    , m_context(context)
    , m_open(std::make_unique<OpenReview>(context))
    , m_tabs(new QButtonGroup(this))
    , m_stack(new QStackedWidget)
    , m_pages(new QStackedWidget)
{
    build();
    connectHead();
    connectCovers();
    buildActions();
    connect(m_context.workspace, &Workspace::changed, this, &ReviewsView::follow);
    connect(m_open.get(), &OpenReview::opened, this, &ReviewsView::followReview);
    connect(m_open.get(), &OpenReview::failed, this, [this](const Error& error) {
        Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = error.message});
    });
    m_tabs->button(Questions)->setChecked(true);
    showWorkload(firstWorkload());
}

/// Pages first: they refer to the review that is open, which is a member.
ReviewsView::~ReviewsView()
{
    qDeleteAll(findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
}

QString ReviewsView::sayWhatIsOfNow() const
{
    return tr("Answers, and the risks that follow from them, are as they are now.");
}

void ReviewsView::openTab(int tab)
{
    m_tabs->button(tab)->setChecked(true);
    m_pages->setCurrentIndex(tab);
    m_starting = false;
    if (m_stack->currentIndex() == Form || m_stack->currentIndex() == Import)
        m_stack->setCurrentIndex(Tabs);
    showCover();
    whenSeen([this] { page()->shown(); });
}

ReviewPage* ReviewsView::page() const
{
    return static_cast<ReviewPage*>(m_pages->currentWidget());
}

/// What stands below the head, unless a form or an import covers it.
void ReviewsView::showCover()
{
    const int covers = m_stack->currentIndex();
    if (covers == Form || covers == Import)
        return;
    const bool any = !m_context.workspace->records().workloads().empty();
    const bool isLenses = m_pages->currentIndex() == Lenses; // they need neither workload nor review
    m_head->setVisible(any);
    m_stack->setCurrentIndex(isLenses ? Tabs : !any ? NoWorkload : m_starting || !m_open->id() ? Start : Tabs);
    if (m_stack->currentIndex() == Start)
        m_start->open(m_workload);
    if (m_stack->currentIndex() == Tabs && m_pages->currentIndex() == Questions)
        setFirstFocus(m_questions->firstField());
    else if (m_stack->currentIndex() == NoWorkload)
        setFirstFocus(m_empty->findChild<QPushButton*>(QStringLiteral("emptyAction")));
    else
        setFirstFocus(m_tabs->checkedButton());
}

void ReviewsView::place()
{
    if (isVisible())
        m_questions->firstField()->setFocus(Qt::OtherFocusReason);
}

void ReviewsView::showWorkload(const std::optional<WorkloadId>& workload)
{
    m_workload = workload;
    m_starting = false;
    m_head->showWorkload(workload);
    m_open->open(reviewOf(workload));
    showCover();
}

void ReviewsView::openForm(bool fresh)
{
    if (m_context.details)
        m_context.details->dismiss();
    m_stack->setCurrentIndex(Form);
    if (fresh || !m_workload)
        m_form->makeNew();
    else
        m_form->edit(*m_workload);
}

void ReviewsView::openImport()
{
    if (m_context.details)
        m_context.details->dismiss();
    m_stack->setCurrentIndex(Import);
    m_import->start();
}

void ReviewsView::start()
{
    if (!m_workload) {
        openForm(true); // a review is of something
        return;
    }
    m_stack->setCurrentIndex(Start);
    if (m_pages->currentIndex() == Lenses)
        openTab(Questions);
    m_starting = true;
    showCover();
    m_start->enter();
}

void ReviewsView::closeCover()
{
    m_starting = false;
    m_stack->setCurrentIndex(Tabs);
    showCover();
    if (m_stack->currentIndex() == Start)
        m_start->enter();
    else
        setFocus(Qt::OtherFocusReason); // the first field's
    whenSeen([this] { page()->shown(); });
}

void ReviewsView::openQuestion(const QString& question, const QString& choice)
{
    openTab(Questions);
    m_questions->openQuestion(question, choice);
    place();
}

void ReviewsView::follow(const ChangeSet& changes)
{
    if (!changes.touches<Workload>() && !changes.touches<Review>())
        return;
    if (m_workload && !m_context.workspace->records().of<Workload>().find(*m_workload))
        showWorkload(firstWorkload());
    else if (!m_workload)
        showWorkload(firstWorkload());
    else if (!m_open->id()) // the review has come, or was removed and came back
        m_open->open(reviewOf(m_workload));
    showCover();
}

/// Whoever opened it: the head is of its workload.
void ReviewsView::followReview()
{
    if (const Workload* workload = m_open->workload(); workload && workload->id != m_workload) {
        m_workload = workload->id;
        m_head->showWorkload(m_workload);
    }
    m_starting = m_starting && m_open->id();
    showCover();
    const auto awaited = std::exchange(m_awaited, std::nullopt);
    if (awaited && awaited->review == m_open->id() && m_open->lens())
        showQuestions(*awaited);
}

std::optional<WorkloadId> ReviewsView::firstWorkload() const
{
    const auto workloads = m_context.workspace->records().workloads();
    const auto first = std::ranges::min_element(workloads, [](const Workload& a, const Workload& b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return first == workloads.end() ? std::nullopt : std::optional(first->id);
}

/// The one that was begun first.
std::optional<ReviewId> ReviewsView::reviewOf(const std::optional<WorkloadId>& workload) const
{
    const Review* first = nullptr;
    for (const Review& review : m_context.workspace->records().reviews())
        if (review.workload == workload && (!first || review.started < first->started))
            first = &review;
    return first ? std::optional(first->id) : std::nullopt;
}

void ReviewsView::focusFilter()
{
    if (m_stack->currentIndex() == Tabs)
        page()->focusFilter();
}

void ReviewsView::showEvent(QShowEvent* event)
{
    Screen::showEvent(event);
    page()->shown();
}

std::optional<ItemRef> ReviewsView::selectedItem() const
{
    return m_workload ? std::optional(itemRef(ItemKind::Workload, *m_workload)) : std::nullopt;
}

QJsonObject ReviewsView::saveState() const
{
    QJsonObject state{{QStringLiteral("tab"), m_pages->currentIndex()},
                      {QStringLiteral("workload"), m_workload ? m_workload->toString() : QString()},
                      {QStringLiteral("review"), m_open->id() ? m_open->id()->toString() : QString()}};
    for (int tab = 0; tab < m_pages->count(); ++tab)
        state.insert(pageKey(tab), static_cast<const ReviewPage*>(m_pages->widget(tab))->saveState());
    return state;
}

void ReviewsView::restoreState(const QJsonObject& state)
{
    const Records& records = m_context.workspace->records();
    if (const auto workload = WorkloadId::parse(state.value(QStringLiteral("workload")).toString());
        workload && records.of<Workload>().find(*workload))
        showWorkload(workload);
    if (const auto review = ReviewId::parse(state.value(QStringLiteral("review")).toString()); review && records.of<Review>().find(*review))
        m_open->open(review);
    for (int tab = 0; tab < m_pages->count(); ++tab)
        static_cast<ReviewPage*>(m_pages->widget(tab))->restoreState(state.value(pageKey(tab)).toObject());
    m_head->showRisk(m_questions->filter().risk);
    openTab(std::clamp(state.value(QStringLiteral("tab")).toInt(), static_cast<int>(Questions), static_cast<int>(Lenses)));
}

} // namespace waymark
