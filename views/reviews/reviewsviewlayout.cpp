// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the Reviews screen consists of; reviewsview.cpp says what it shows when.
#include "views/reviews/improvementpage.h"
#include "views/reviews/lensespage.h"
#include "views/reviews/milestonespage.h"
#include "views/reviews/openreview.h"
#include "views/reviews/questionspage.h"
#include "views/reviews/reviewhead.h"
#include "views/reviews/reviewimportpage.h"
#include "views/reviews/reviewreportacts.h"
#include "views/reviews/reviewsview.h"
#include "views/reviews/startreviewpane.h"
#include "views/reviews/suggestionspage.h"
#include "views/reviews/workloadform.h"
#include "views/shared/emptystate.h"
#include "views/shared/keys.h"
#include "views/shared/theme.h"

#include <QAction>
#include <QButtonGroup>
#include <QStackedWidget>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace waymark {

namespace {

/// The tabs side by side; those that have no room begin another line.
class TabLine final : public QWidget {
public:
    TabLine()
    {
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    void add(QWidget* tab)
    {
        tab->setParent(this);
        m_tabs << tab;
    }
    QSize sizeHint() const override { return {240, heightForWidth(std::max(width(), 240))}; }
    QSize minimumSizeHint() const override { return {160, heightForWidth(std::max(width(), 160))}; }
    int heightForWidth(int width) const override { return arrange(width, false); }

protected:
    void resizeEvent(QResizeEvent*) override
    {
        arrange(width(), true);
        updateGeometry();
    }

private:
    int arrange(int width, bool place) const
    {
        constexpr int left = space::page - 8;
        QPoint at(left, space::step);
        for (QWidget* tab : m_tabs) {
            const QSize size = tab->sizeHint();
            if (at.x() > left && at.x() + size.width() > width - space::field)
                at = {left, at.y() + size.height() + space::step};
            if (place)
                tab->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(at, size)));
            at.rx() += size.width() + space::step;
        }
        return m_tabs.isEmpty() ? 0 : at.y() + m_tabs.last()->sizeHint().height() + space::step;
    }

    QList<QWidget*> m_tabs;
};

} // namespace

void ReviewsView::build()
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_head = new ReviewHead(*m_open);
    m_empty = new EmptyState(QStringLiteral("review"), tr("No workload yet"),
                             tr("A workload is a system that serves a purpose. Describe one, review it by a lens such as the AWS "
                                "Well-Architected Framework, and see beside each answer what your tests prove."),
                             tr("Describe a workload…"));
    m_start = new StartReviewPane(m_context);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_start);
    m_stack->addWidget(m_pages);
    m_form = new WorkloadForm(*m_open);
    m_import = new ReviewImportPage(*m_open);
    m_stack->addWidget(m_form);
    m_stack->addWidget(m_import);
    addPages();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(buildTabs());
    column->addWidget(m_stack, 1);
    m_report = new ReviewReportActs(*m_open, m_stack); // goes with the pages, before the review does
}

QWidget* ReviewsView::buildTabs()
{
    auto* bar = new TabLine;
    bar->setObjectName(QStringLiteral("reviewTabs"));
    const std::pair<Tab, QString> tabs[] = {{Questions, tr("Questions")},
                                            {Improvement, tr("Improvement plan")},
                                            {Milestones, tr("Milestones")},
                                            {Evidence, tr("Evidence")},
                                            {Lenses, tr("Lenses")}};
    for (const auto& [tab, text] : tabs) {
        auto* button = new QToolButton;
        button->setObjectName(QStringLiteral("reviewsTab%1").arg(static_cast<int>(tab)));
        button->setText(text);
        button->setCheckable(true);
        button->setFont(typeFont(Type::Body, true));
        m_tabs->addButton(button, tab);
        bar->add(button);
    }
    connect(m_tabs, &QButtonGroup::idClicked, this, &ReviewsView::openTab);
    return bar;
}

/// In the order of Tab.
void ReviewsView::addPages()
{
    m_questions = new QuestionsPage(*m_open);
    ReviewPage* const pages[] = {m_questions, new ImprovementPage(*m_open, this), new MilestonesPage(*m_open, this),
                                 new SuggestionsPage(*m_open, this), new LensesPage(*m_open, this)};
    for (ReviewPage* each : pages) {
        m_pages->addWidget(each);
        connectPage(each);
    }
    connect(m_questions, &QuestionsPage::filterChanged, this, [this] { m_head->showRisk(m_questions->filter().risk); });
}

void ReviewsView::connectPage(ReviewPage* each)
{
    connect(each, &ReviewPage::messageRaised, this, &Screen::messageRaised);
    connect(each, &ReviewPage::reasonsRequested, this, &Screen::reasonsRequested);
    connect(each, &ReviewPage::checksRequested, this, &Screen::checksRequested);
    connect(each, &ReviewPage::storyRequested, this, &Screen::storyRequested);
    connect(each, &ReviewPage::questionRequested, this, &ReviewsView::openQuestion);
    connect(each, &ReviewPage::workloadRequested, this, &ReviewsView::openForm);
}

void ReviewsView::connectHead()
{
    connect(m_head, &ReviewHead::workloadChosen, this, [this](const WorkloadId& workload) { showWorkload(workload); });
    connect(m_head, &ReviewHead::reviewChosen, this, [this](const ReviewId& review) {
        m_starting = false;
        m_open->open(review);
        showCover();
    });
    connect(m_head, &ReviewHead::workloadFormRequested, this, &ReviewsView::openForm);
    connect(m_head, &ReviewHead::startRequested, this, &ReviewsView::start);
    connect(m_head, &ReviewHead::importRequested, this, &ReviewsView::openImport);
    connect(m_head, &ReviewHead::exportRequested, m_import, &ReviewImportPage::exportAnswers);
    connect(m_head, &ReviewHead::reportRequested, m_report, &ReviewReportActs::saveReport);
    connect(m_head, &ReviewHead::riskChosen, this, [this](std::optional<QuestionRisk> risk) {
        m_questions->setRisk(risk);
        openTab(Questions);
    });
    connect(m_report, &ReviewReportActs::messageRaised, this, &Screen::messageRaised);
}

void ReviewsView::connectCovers()
{
    connect(m_empty, &EmptyState::activated, this, [this] { openForm(true); });
    connect(m_start, &StartReviewPane::started, this, [this](const ReviewId& review) {
        m_starting = false;
        m_open->open(review);
        openTab(Questions);
        place();
    });
    connect(m_start, &StartReviewPane::lensesRequested, this, [this] { openTab(Lenses); });
    connect(m_start, &StartReviewPane::importRequested, this, &ReviewsView::openImport);
    connect(m_start, &StartReviewPane::left, this, &ReviewsView::closeCover);
    connect(m_start, &StartReviewPane::messageRaised, this, &Screen::messageRaised);
    connect(m_form, &WorkloadForm::saved, this, [this](const WorkloadId& workload) {
        if (m_workload != workload)
            showWorkload(workload);
    });
    connect(m_form, &WorkloadForm::closed, this, &ReviewsView::closeCover);
    connect(m_form, &WorkloadForm::messageRaised, this, &Screen::messageRaised);
    connect(m_import, &ReviewImportPage::closed, this, &ReviewsView::closeCover);
    connect(m_import, &ReviewImportPage::messageRaised, this, &Screen::messageRaised);
}

void ReviewsView::buildActions()
{
    addAct(tr("Describe a workload…"), keys::add, [this] { openForm(true); });
    addAct(tr("Review the workload by another lens…"), {}, [this] { start(); });
    addAct(tr("Import a review from the AWS console…"), {}, [this] { openImport(); });
    addAct(tr("Export the answers as the AWS tool lists them…"), {}, [this] { m_import->exportAnswers(); });
    addAct(tr("Save the report of the review…"), keys::exporting, [this] { m_report->saveReport(); });
    addAct(tr("Next open question"), {}, [this] { // Ctrl+Down is the page's
        openTab(Questions);
        m_questions->openNext();
    });
}

void ReviewsView::addAct(const QString& text, const QKeySequence& shortcut, const std::function<void()>& act)
{
    auto* action = new QAction(text, this);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, act);
    addAction(action);
}

} // namespace waymark
