// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVBoxLayout>
#include <QWidget>

class QPushButton;

namespace waymark {

/// One of the columns of the settings: whose settings these are, then sections of fields, one below the other.
class SettingColumn : public QWidget {
    Q_OBJECT
public:
    SettingColumn(const QString& title, const QString& whose, QWidget* parent = nullptr);

protected:
    void addSection(const QString& title);
    template <typename Field>
    Field* add(Field* field)
    {
        m_lines->addWidget(field);
        return field;
    }
    void addButtons(const QList<QPushButton*>& buttons); ///< in a row, as far as there is room
    void finish();                                       ///< nothing comes after this

private:
    QVBoxLayout* m_lines;
};

} // namespace waymark
