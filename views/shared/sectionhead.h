// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace waymark {

class ElidedLabel;

/// The head of a section: the finding, and below it in small type what is shown. Buttons stand at the right.
class SectionHead final : public QWidget {
    Q_OBJECT
public:
    explicit SectionHead(QWidget* parent = nullptr);

    void setText(const QString& title, const QString& second);
    QString title() const;
    /// Over how many lines a long finding may go, of usually one. The head keeps room for them.
    void setMostTitleLines(int lines);
    void addWidget(QWidget* widget);

private:
    ElidedLabel* m_title;
    ElidedLabel* m_second;
    QHBoxLayout* m_row;
};

} // namespace waymark
