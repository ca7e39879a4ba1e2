// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "views/people/daysoffmodel.h"
#include "views/screen.h"

class QLineEdit;
class QPushButton;

namespace waymark {

class DataTable;
class DateField;
class Edit;

/// When one person is not there: a table whose cells are edited in place, and below it a row that adds days.
class DaysOffPane final : public QWidget {
    Q_OBJECT
public:
    explicit DaysOffPane(const ScreenContext& context, QWidget* parent = nullptr);

    void show(const std::optional<PersonId>& person); ///< none: nobody is selected
    using QWidget::show;
    void enter(); ///< the focus goes to where days are added
    const QString& summary() const { return m_summary; } ///< "3 working days to come"

Q_SIGNALS:
    void messageRaised(const waymark::Message& message);
    /// An edit was made; the message is to offer Undo.
    void done(const QString& text);

private:
    void buildTable();
    QLayout* buildAddRow();
    void add();
    bool change(const AbsenceId& absence, int column, const QVariant& value);
    void remove();
    bool edit(const QString& text, const std::function<Result<void>(Edit&)>& perform);
    const Person* person() const;

    ScreenContext m_context;
    std::optional<PersonId> m_person;
    DaysOffModel m_model;
    QString m_summary;
    DataTable* m_table;
    DateField* m_first;
    DateField* m_last;
    QLineEdit* m_reason;
    QPushButton* m_add;
};

} // namespace waymark
