// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/riskgrid.h"
#include "views/screen.h"

#include <array>
#include <optional>

class QLabel;
class QSpinBox;

namespace waymark {

class DecisionRow;
class FormField;

/// Which level each pair of ratings gives, and the risk appetite: in the details panel, as one step that can be undone. What is
/// typed stays until it is stored or cancelled.
class RiskGridForm final : public QWidget {
    Q_OBJECT
public:
    explicit RiskGridForm(const ScreenContext& context, QWidget* parent = nullptr);

    void open(); ///< in the panel, with the focus

Q_SIGNALS:
    void messageRaised(const waymark::Message& message);

private:
    QWidget* buildGrid();
    void show(const RiskGrid& grid);
    RiskGrid typed() const;
    std::optional<QString> gridFault() const;     ///< none: the levels may be saved
    std::optional<QString> appetiteFault() const; ///< likewise
    void followFields();
    void save();
    void cancel();

    ScreenContext m_context;
    bool m_isOpen = false; ///< something may have been typed
    QString m_gridThen;    ///< as it was stored when the form was opened
    int m_appetiteThen = 0; ///< likewise
    std::array<std::array<QSpinBox*, RiskGrid::ratings>, RiskGrid::ratings> m_levels = {}; ///< [likelihood - 1][impact - 1]
    QSpinBox* m_appetite;
    FormField* m_appetiteField;
    QLabel* m_fault; ///< of the levels, right below them
    DecisionRow* m_decision;
};

} // namespace waymark
