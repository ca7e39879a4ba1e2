// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/review.h"
#include "model/score/reviewrisk.h"

#include <QWidget>

#include <optional>
#include <vector>

class QBoxLayout;
class QLabel;

namespace waymark {

class ChoiceField;
class ElidedLabel;
class OpenReview;
class RiskFigure;
class SettledBar;

/// The head of the Reviews screen: which workload is reviewed by which lens, and how many questions have which risk. Where it
/// is narrow the figures stand below the names.
class ReviewHead final : public QWidget {
    Q_OBJECT
public:
    explicit ReviewHead(OpenReview& open, QWidget* parent = nullptr);

    /// The workload that is shown; it may have no review.
    void showWorkload(const std::optional<WorkloadId>& workload);
    void showRisk(const std::optional<QuestionRisk>& risk); ///< as the one that questions are restricted to

Q_SIGNALS:
    void workloadChosen(const waymark::WorkloadId& workload);
    void reviewChosen(const waymark::ReviewId& review);
    void workloadFormRequested(bool fresh); ///< of a new one, or of the one that is shown
    void startRequested();                  ///< of a review by another lens
    void importRequested();
    void exportRequested(); ///< of the answers, for the AWS console
    void reportRequested();
    void riskChosen(std::optional<waymark::QuestionRisk> risk); ///< none: all

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    QLayout* buildNames();
    QWidget* buildFigures();
    void addActs(QBoxLayout* row);
    void connectFields();
    void offer();
    void showCounts();
    void pickRisk(QuestionRisk risk, bool on);
    void fit();

    OpenReview& m_open;
    std::optional<WorkloadId> m_workload;
    QBoxLayout* m_across = nullptr;
    ChoiceField* m_workloads;
    ChoiceField* m_reviews;
    ElidedLabel* m_since;
    QWidget* m_figureLine = nullptr;
    std::vector<RiskFigure*> m_figures;
    QWidget* m_settled = nullptr; ///< the bar and its words
    QLabel* m_settledText;
    SettledBar* m_bar;
};

} // namespace waymark
