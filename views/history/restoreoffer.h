// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/itemrestore.h"
#include "views/screencontext.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace waymark {

class DecisionRow;

/// What bringing an item back to an earlier state would change, and the button that does it. Follows the plan while it waits.
/// Where that rates a risk anew, it asks for the reason.
class RestoreOffer final : public QWidget {
    Q_OBJECT
public:
    /// `step`: "Restore IAM-UC-01 as it was before entry 12", for the head, Undo and the audit log.
    RestoreOffer(const ScreenContext& context, const Entity& image, const QString& step, QWidget* parent = nullptr);

    void enter(); ///< the focus goes to the button that is of use

Q_SIGNALS:
    void closed();                      ///< it is of no more use
    void restored(const QString& text); ///< by the edit just made, in a sentence
    void refused(const QString& text);

private:
    void refresh();
    void showPlan();
    void showMay();
    void accept();
    QString previewOf(const RestorePlan& plan) const;
    QStringList linesOf(const Change& change) const;

    ScreenContext m_context;
    Entity m_image;
    QString m_step;
    Result<RestorePlan> m_plan = RestorePlan{};
    bool m_may = false; ///< but for the reason
    QLabel* m_preview;
    QLineEdit* m_reason;
    QLabel* m_reasonLabel;
    DecisionRow* m_decision;
};

} // namespace waymark
