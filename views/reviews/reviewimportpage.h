// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/lenslibrary.h"
#include "model/job/job.h"
#include "views/reviews/reviewimportmodel.h"
#include "views/reviews/reviewpage.h"

class QLabel;
class QPushButton;

namespace waymark {

class ChoiceField;
class DataTable;
class DecisionRow;
class Edit;
class SectionHead;
struct ChangeSet;

/// Which review answers are taken over into: one that is there, or a new one.
struct ImportTarget {
    QString key = {};
    QString text = {};
    std::optional<ReviewId> review = {};
    WorkloadId workload = WorkloadId::create();
    LensRecord record = {};                  ///< of the review; of a new one by a lens that the workspace has
    std::optional<BuiltInLens> builtIn = {}; ///< of a new one by a lens that it hasn't
    bool fits = false;                       ///< its lens is the one that the file names
};

/// Takes over a review from a file of the AWS Well-Architected Tool, and writes such files. Says first what was understood,
/// matched and not; then all that is ticked is one step that can be undone. Files are read and matched by a worker.
class ReviewImportPage final : public ReviewPage {
    Q_OBJECT
public:
    explicit ReviewImportPage(OpenReview& open, QWidget* parent = nullptr);

    void start(); ///< asks for a file; emits closed(), if the person declines
    void open(const QString& file);
    /// Asks for a file and writes the open review's answers into it. Does nothing while no review is open.
    void exportAnswers();
    void focusFilter() override;
    bool isBusy() const { return m_reading.isRunning() || m_matching.isRunning() || m_writing.isRunning(); }

private:
    /// The lens of a target, and what the file says in its ids.
    struct Match {
        LensRecord record = {};
        std::shared_ptr<const Lens> lens = {};
        MatchedAnswers answers = {};
    };
    void build();
    void connectParts();
    void take(const QString& file, Result<AwsAnswers> answers);
    std::vector<ImportTarget> targets() const;
    void addNewTargets(std::vector<ImportTarget>& targets) const;
    void offerTargets();
    const ImportTarget* target() const; ///< null: there is none
    void choose(const QString& key);
    void match();
    static Result<Match> matchTo(const ImportTarget& target, LensShelf& shelf, const AwsAnswers& answers, const QDateTime& now);
    void follow(const ChangeSet& changes);
    void showRows();
    void showChoice();
    QString summary() const;
    void accept();
    Result<ReviewId> store(Edit& edit, const ImportTarget& target) const;
    void leave();

    bool m_isOpen = false;
    QString m_file; ///< without folder
    std::optional<AwsAnswers> m_answers;
    std::optional<Match> m_match; ///< none: it is being made, or can't be
    QString m_fault;              ///< why
    std::vector<ImportTarget> m_targets;
    QString m_target; ///< key
    ReviewImportModel m_model;
    SectionHead* m_head;
    QPushButton* m_another;
    QPushButton* m_export;
    ChoiceField* m_into;
    DataTable* m_table;
    QLabel* m_summary;
    DecisionRow* m_decision;
    Job<Result<AwsAnswers>> m_reading;
    Job<Result<Match>> m_matching;
    Job<Result<void>> m_writing;
};

} // namespace waymark
