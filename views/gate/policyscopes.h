// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/gatepolicy.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace waymark {

/// What must have been looked at: of each the tool, target and environment, and below what it must have looked for.
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
        QComboBox* scannerClass = nullptr;
        QCheckBox* anyFilter = nullptr;
    };
    QLineEdit* field(QLayout& row, const char* name, const QString& accessibleName, const QString& text);
    QLayout* buildNames(Line& line, const RequiredScope& scope);
    void buildKinds(Line& line, const RequiredScope& scope);
    void add(const RequiredScope& scope);
    void remove(QWidget* line);
    void propose(const Line& line) const;

    QStringList m_tools;
    QStringList m_environments;
    std::vector<Line> m_lines;
    QVBoxLayout* m_column;
};

} // namespace waymark
