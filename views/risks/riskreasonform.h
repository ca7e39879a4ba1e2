// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace waymark {

class DecisionRow;
class FormField;

/// Asks inside a page why a risk is rated anew: Enter saves, Esc leaves. Not seen until it is opened.
class RiskReasonForm final : public QWidget {
    Q_OBJECT
public:
    struct Names {
        const char* reason = nullptr;
        const char* cancel = nullptr;
        const char* save = nullptr;
    };
    explicit RiskReasonForm(const Names& names, QWidget* parent = nullptr);

    /// Above the reason: what else is asked, under its label. What is at fault in it goes into what this gives.
    FormField* addField(const QString& label, QWidget* field);
    /// `required`: it is not submitted without a reason.
    void open(const QString& saveText, const QString& reason, bool required);
    void setRequired(bool required);
    bool isOpen() const { return !isHidden(); }
    QString reason() const;
    QLineEdit* field() const { return m_reason; }

Q_SIGNALS:
    void submitted(const QString& reason);
    void left(); ///< it is closed, and nothing is to be done

public Q_SLOTS:
    void leave();

private:
    void orderTabs();
    void submit();

    QVBoxLayout* m_column;
    QLineEdit* m_reason;
    FormField* m_field;
    DecisionRow* m_decision;
    QList<QWidget*> m_asked; ///< besides the reason, above it
    bool m_required = true;
};

} // namespace waymark
