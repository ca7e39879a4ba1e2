// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace waymark {

/// The head of a section: the finding, and below it in small type what is shown. Buttons stand at the right.
class SectionHead final : public QWidget {
    Q_OBJECT
public:
    explicit SectionHead(QWidget* parent = nullptr);

    void setText(const QString& title, const QString& second);
    QString title() const;
    void addWidget(QWidget* widget);

private:
    QLabel* m_title;
    QLabel* m_second;
    QHBoxLayout* m_row;
};

} // namespace waymark
