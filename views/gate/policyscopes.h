// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/gatepolicy.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace waymark {

/// What must have been looked at: a line each of tool, target and environment.
class PolicyScopes final : public QWidget {
    Q_OBJECT
public:
    explicit PolicyScopes(QWidget* parent = nullptr);

    /// What the fields propose; anything may be typed.
    void offer(const QStringList& tools, const QStringList& environments);
    void show(const std::vector<RequiredScope>& scopes); ///< emits nothing
    using QWidget::show;
    std::vector<RequiredScope> scopes() const; ///< as typed; an empty target is any

Q_SIGNALS:
    void changed(); ///< by a person

private:
    struct Line {
        QWidget* whole = nullptr;
        QLineEdit* tool = nullptr;
        QLineEdit* target = nullptr;
        QLineEdit* environment = nullptr;
    };
    QLineEdit* field(QWidget* line, const char* name, const QString& accessibleName, const QString& text);
    void add(const RequiredScope& scope);
    void remove(QWidget* line);
    void propose(const Line& line) const;

    QStringList m_tools;
    QStringList m_environments;
    std::vector<Line> m_lines;
    QVBoxLayout* m_column;
};

} // namespace waymark
