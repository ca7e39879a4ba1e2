// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/screen.h"

#include <QScrollArea>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace waymark {

/// Why a figure is what it is: a page of the details panel. Each line that has checks, stories, exceptions,
/// risks or a review behind it is a link to them.
class ReasonsPanel final : public QScrollArea {
    Q_OBJECT
public:
    explicit ReasonsPanel(QWidget* parent = nullptr);

    void explain(const QString& title, const QString& value, const Figure& figure);

Q_SIGNALS:
    void checksRequested(const waymark::CheckSelection& selection);
    void storiesRequested(const waymark::StorySelection& selection);
    void exceptionsRequested(const waymark::ExceptionSelection& selection);
    void risksRequested(const waymark::RiskSelection& selection);
    void reviewRequested(const waymark::ReviewSelection& selection);
    void formulasRequested(); ///< the figure is to be compared with those of other tools

private:
    void addGroup(const QString& head, Reason::Kind kind, const Figure& figure);
    QWidget* line(const Reason& reason);
    void addLinks(QHBoxLayout& row, const Reason& reason);
    static QPushButton* addLink(QHBoxLayout& row, const QString& text, const QString& accessibleName);

    QString m_title;
    QVBoxLayout* m_lines = nullptr;
};

} // namespace waymark
