// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/compliance/formulasmodel.h"
#include "views/screen.h"

class QLabel;
class QPushButton;

namespace waymark {

class DataTable;
class SectionHead;
struct ProgrammeFigures;

/// Why two tools show two percentages: the same results by Waymark's formulas and by those of others, with what each leaves out. Each
/// figure opens its reasons.
class FormulasPage final : public QWidget {
    Q_OBJECT
public:
    explicit FormulasPage(const ScreenContext& context, QWidget* parent = nullptr);

    void open(); ///< shows what the context's figures are, and takes the focus
    /// Only if the page is shown: opened anew, it shows them anyway.
    void follow(const ProgrammeFigures& figures);

Q_SIGNALS:
    void left();
    void reasonsRequested(const QString& title, const QString& value, const waymark::Figure& figure);
    void messageRaised(const waymark::Message& message);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildTable();
    void connectSignals();
    void showFigures(const ProgrammeFigures& figures);
    void openReasons(const QModelIndex& index);
    void showMethod();
    void fitRows(); ///< each as tall as its sentence needs, the table as its rows

    ScreenContext m_context;
    FormulasModel m_model;
    SectionHead* m_head;
    QPushButton* m_back;
    DataTable* m_table;
    QLabel* m_method;
};

} // namespace waymark
