// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QDateTime;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace waymark {

struct ThreatModelState;

/// Who signed a threat model, the latest first and then all before, and the line in which one signs it.
class SignaturePane final : public QWidget {
    Q_OBJECT
public:
    explicit SignaturePane(QWidget* parent = nullptr);

    /// Null: no target is chosen. `now` is in the workspace's time zone.
    void showState(const ThreatModelState* state, const QDateTime& now);
    void clearStatement();

Q_SIGNALS:
    void signRequested(const QString& statement);

private:
    QWidget* buildLine();
    void showEarlier(const QStringList& signatures);

    QLabel* m_latest;
    QLineEdit* m_statement;
    QPushButton* m_sign;
    QListWidget* m_earlier;
    QStringList m_shown; ///< earlier signatures
};

} // namespace waymark
