// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/gatepolicy.h"

#include <QWidget>

class QCheckBox;
class QGridLayout;
class QSpinBox;

namespace waymark {

/// The clauses that a policy can have: a box each, with the number that it asks for where it asks for one; below the box
/// where it is narrow.
class PolicyClauses final : public QWidget {
    Q_OBJECT
public:
    explicit PolicyClauses(QWidget* parent = nullptr);

    void show(const GatePolicy& policy); ///< emits nothing
    using QWidget::show;
    void applyTo(GatePolicy& policy) const; ///< rules and numbers; those that stay keep their order
    bool isOn(GateRule rule) const;

    static QString nameOf(GateRule rule); ///< a few words

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void changed(); ///< by a person

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Clause {
        GateRule rule = GateRule::MustsDone;
        QCheckBox* box = nullptr;
        QSpinBox* number = nullptr; ///< null: it asks for none
        QWidget* place = nullptr;   ///< of the number
    };
    void add(GateRule rule);
    void place(bool narrow);
    int boxWidth() const; ///< px, of the widest box
    static int* numberOf(GatePolicy& policy, GateRule rule);
    static QString hintOf(GateRule rule);

    QGridLayout* m_grid;
    std::vector<Clause> m_clauses;
    bool m_narrow = false;
};

} // namespace waymark
