// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/workload.h"
#include "views/screen.h"

#include <array>
#include <memory>

class QButtonGroup;
class QStackedWidget;

namespace waymark {

class EmptyState;
class OpenReview;
class QuestionsPage;
class ReviewHead;
class ReviewImportPage;
class ReviewPage;
class ReviewReportActs;
class StartReviewPane;
class WorkloadForm;
struct ChangeSet;

/// Reviews of workloads by lenses: questions and answers with what tests say of them, what would improve them, milestones,
/// suggestions from evidence, and the lenses.
class ReviewsView final : public Screen {
    Q_OBJECT
public:
    explicit ReviewsView(const ScreenContext& context, QWidget* parent = nullptr);
    ~ReviewsView() override;

    QString sayWhatIsOfNow() const override;
    void showReview(const ReviewSelection& selection) override;
    std::optional<ItemRef> selectedItem() const override; ///< the workload
    void focusFilter() override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    enum Tab { Questions, Improvement, Milestones, Evidence, Lenses };
    enum Cover { NoWorkload, Start, Tabs, Form, Import }; ///< pages of m_stack

    void build();
    QWidget* buildTabs();
    void addPages();
    void buildActions();
    void addAct(const QString& text, const QKeySequence& shortcut, const std::function<void()>& act);
    void connectHead();
    void connectPage(ReviewPage* page);
    void connectCovers();

    void openTab(int tab);
    ReviewPage* page() const;
    void showCover();
    void place(); ///< the focus that the screen gives its first field
    void showWorkload(const std::optional<WorkloadId>& workload);
    void openForm(bool fresh);
    void openImport();
    void start();
    void closeCover();
    void openQuestion(const QString& question, const QString& choice);
    void showQuestions(const ReviewSelection& selection); ///< of the open review
    void follow(const ChangeSet& changes);
    void followReview();
    std::optional<WorkloadId> firstWorkload() const;
    std::optional<ReviewId> reviewOf(const std::optional<WorkloadId>& workload) const;

    ScreenContext m_context;
    std::unique_ptr<OpenReview> m_open;
    std::optional<WorkloadId> m_workload;
    bool m_starting = false; ///< somebody asked for a review by another lens
    std::optional<ReviewSelection> m_awaited; ///< to be shown when the lens of the review has been read
    ReviewHead* m_head = nullptr;
    QButtonGroup* m_tabs;
    QStackedWidget* m_stack;
    QStackedWidget* m_pages;
    EmptyState* m_empty = nullptr;
    StartReviewPane* m_start = nullptr;
    QuestionsPage* m_questions = nullptr;
    WorkloadForm* m_form = nullptr;
    ReviewImportPage* m_import = nullptr;
    ReviewReportActs* m_report = nullptr;
};

} // namespace waymark
