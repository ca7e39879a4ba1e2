// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/risks/openrisk.h"
#include "views/shared/choicefield.h"

class QGridLayout;

namespace waymark {

class InPlaceText;
class RiskReasonForm;

/// What a risk is, field by field, each edited in place and saved at once; its status for a reason. Its
/// ratings have a section of their own, RiskRatings.
class RiskFields final : public QWidget {
    Q_OBJECT
public:
    explicit RiskFields(OpenRisk& open, QWidget* parent = nullptr);

private:
    using Entries = std::vector<ChoiceField::Entry>;
    struct Row {
        ChoiceField* field = nullptr;
        std::function<Entries()> entries = {};
        std::function<QVariant(const Risk&)> value = {};
    };
    using Choose = std::function<void(const Risk&, const QVariant&)>;

    ChoiceField* addChoice(const char* name, const QString& label, Row row, const Choose& choose);
    void addRow(const QString& label, QWidget* field);
    void addText(const char* name, const QString& label, const QString& words, QString Risk::*member, bool many);
    void addStatus();
    void askForStatus(RiskStatus status);
    void saveStatus(const QString& reason);
    void addOwner();
    void addTreatment();
    void addEpic();
    void addReviewDay();
    void refresh();
    void saveReviewDay(const QString& typed);
    Entries people() const;
    Entries epics() const;

    OpenRisk& m_open;
    QGridLayout* m_grid;
    RiskReasonForm* m_statusForm;
    std::optional<RiskStatus> m_wanted; ///< that a reason is being asked for
    InPlaceText* m_review;
    std::vector<Row> m_rows;
};

} // namespace waymark
