// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace waymark {

class FormField;

/// One setting: its name, the field, if what was typed won't do why not, and below that its unit, its range and what it bears on.
class SettingField : public QWidget {
    Q_OBJECT
public:
    SettingField(const QString& name, QWidget* field, const QString& bearing, QWidget* parent = nullptr);

    void setFault(const QString& sentence); ///< empty: there is none
    void setBearing(const QString& bearing);

private:
    void describe(const QString& fault);

    QWidget* m_field;
    FormField* m_form;
    QLabel* m_bearing;
};

} // namespace waymark
