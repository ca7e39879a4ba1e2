// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/screen.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace waymark {

/// Why a figure is what it is: a page of the details panel. Each line that has checks behind it is a link to them.
class ReasonsPanel final : public QScrollArea {
    Q_OBJECT
public:
    explicit ReasonsPanel(QWidget* parent = nullptr);

    void explain(const QString& title, const QString& value, const Figure& figure);

Q_SIGNALS:
    void checksRequested(const waymark::CheckSelection& selection);

private:
    void addGroup(const QString& head, Reason::Kind kind, const Figure& figure);
    QWidget* line(const Reason& reason);

    QString m_title;
    QVBoxLayout* m_lines = nullptr;
};

} // namespace waymark
