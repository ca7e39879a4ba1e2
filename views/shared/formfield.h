// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace waymark {

class FaultLine;

/// A field of a form: its name above it and, if what was typed won't do, why not below it.
class FormField final : public QWidget {
    Q_OBJECT
public:
    FormField(const QString& label, QWidget* field, QWidget* parent = nullptr);

    void setLabel(const QString& label);
    void setFault(const QString& sentence); ///< empty: there is none
    void focusField();

private:
    QLabel* m_name;
    QWidget* m_field;
    FaultLine* m_fault;
    QString m_description; ///< the field's own, for assistive technology, while nothing is wrong
};

} // namespace waymark
