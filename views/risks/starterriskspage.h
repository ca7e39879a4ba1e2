// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/job/job.h"
#include "views/risks/starterrisksmodel.h"
#include "views/screen.h"

class QLineEdit;

namespace waymark {

class DataTable;
class DecisionRow;
class SectionHead;

/// Picks starter risks, by epic. Those that are registered are marked and not offered again. What is picked is one step that can
/// be undone.
class StarterRisksPage final : public QWidget {
    Q_OBJECT
public:
    explicit StarterRisksPage(const ScreenContext& context, QWidget* parent = nullptr);

    void open(); ///< the catalogue is read by a worker first

Q_SIGNALS:
    void closed(); ///< some were added, or none is to be
    void messageRaised(const waymark::Message& message);

private:
    void build();
    void buildTable();
    QLayout* buildButtons();
    void take(const Result<std::shared_ptr<const Reference>>& content);
    void tickShown(bool ticked);
    void showChoice();
    void accept();

    ScreenContext m_context;
    StarterRisksModel m_model;
    StarterRisksFilterModel m_shown;
    SectionHead* m_head;
    QLineEdit* m_words;
    DataTable* m_table;
    DecisionRow* m_decision;
    Job<Result<std::shared_ptr<const Reference>>> m_reading;
};

} // namespace waymark
