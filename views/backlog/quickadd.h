// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/story.h"

#include <QFrame>

class QGridLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace waymark {

class ChoiceBox;
class TitleField;
class Workspace;
struct Catalogues;

/// A line to add stories by: Enter adds what stands in it and is ready for the next, Tab goes from field to field, several
/// lines that are pasted are so many stories. Esc leaves.
class QuickAdd final : public QFrame {
    Q_OBJECT
public:
    QuickAdd(const Workspace& workspace, const Catalogues& catalogues, QWidget* parent = nullptr);

    /// Shows the line with what the next story is to have, the cursor in the title.
    void open(const Story& defaults);
    /// Takes over from `story` what the line has a field for; the title stays.
    void setDefaults(const Story& story);
    /// Says beside the fields what became of the latest ones.
    void say(const QString& text);
    /// Empties the title: what was in it has been added.
    void ready();

Q_SIGNALS:
    void entered(const std::vector<waymark::Story>& stories);
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void enter(const QStringList& titles);
    void fill();
    void layOut();
    std::vector<QWidget*> fields() const; ///< besides the title

    const Workspace& m_workspace;
    const Catalogues& m_catalogues;
    Story m_draft;
    QGridLayout* m_grid;
    TitleField* m_title;
    ChoiceBox* m_kind;
    ChoiceBox* m_epic;
    ChoiceBox* m_priority;
    QSpinBox* m_points;
    ChoiceBox* m_owner;
    ChoiceBox* m_sprint;
    QPushButton* m_add;
    QLabel* m_said;
};

} // namespace waymark
