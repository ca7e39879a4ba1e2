// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"
#include "model/domain/result.h"
#include "model/job/job.h"
#include "views/reviews/workloadtargetsmodel.h"
#include "views/shared/messagebar.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace waymark {

class DataTable;
class DecisionRow;
class Edit;
class FormField;
class OpenReview;
class Workspace;

/// All that a person says of a workload: name, environment, owner, data, what runs it, and the targets whose results are its
/// evidence. Covers the page; each save is one step that can be undone. What is typed stays until it is saved or cancelled.
class WorkloadForm final : public QWidget {
    Q_OBJECT
public:
    /// `open` outlives the form.
    explicit WorkloadForm(OpenReview& open, QWidget* parent = nullptr);

    void makeNew();                        ///< with the focus; empty, unless a new one is being typed already
    void edit(const WorkloadId& workload); ///< likewise; emits closed() at once if it is not there any more
    const std::optional<WorkloadId>& edited() const { return m_edited; } ///< none: a new one

Q_SIGNALS:
    void closed(); ///< cancelled, saved or the workload removed: what was there before is to be shown again
    void saved(const waymark::WorkloadId& workload); ///< before closed()
    void messageRaised(const waymark::Message& message);

private:
    QWidget* buildHead();
    QWidget* buildFields();
    QWidget* buildData();
    QWidget* buildTargets();
    void prepareFields();
    void connectFields();
    void begin(const Workload& workload);
    void offerPeople(const std::optional<PersonId>& owner);
    void offerEnvironments();
    void readTools();
    void takeTools(Result<ToolsByTarget> tools);
    void follow(const ChangeSet& changes);
    void followScope();
    QString scopeText() const;
    QString toolsText() const;
    Workload typed() const;
    bool check(); ///< says at the field what is wrong with it; whether nothing is
    void accept();
    Result<WorkloadId> store(Edit& edit, const Workload& workload) const;
    void remove();
    void leave();
    Workspace& workspace() const;

    OpenReview& m_open;
    bool m_isOpen = false;
    QString m_toolsFault; ///< why nobody knows which tools looked at what
    bool m_toolsKnown = false;
    std::optional<WorkloadId> m_edited;
    qint64 m_revision = 0; ///< of the workload as it was shown
    WorkloadTargetsModel m_targets;
    QSortFilterProxyModel m_shown;
    QLabel* m_title;
    QLineEdit* m_name;
    QPlainTextEdit* m_description;
    QComboBox* m_environment;
    QComboBox* m_owner;
    QComboBox* m_dataClass;
    QCheckBox* m_personal;
    QCheckBox* m_gdpr;
    QComboBox* m_service;
    QLineEdit* m_host;
    QComboBox* m_tenancy;
    QLineEdit* m_filter;
    DataTable* m_table;
    QLabel* m_scope;
    QPushButton* m_remove;
    DecisionRow* m_decision;
    FormField* m_nameField = nullptr;
    Job<Result<ToolsByTarget>> m_job;
};

} // namespace waymark
