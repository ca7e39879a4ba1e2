// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"
#include "model/domain/result.h"
#include "views/people/peoplemodel.h"
#include "views/screen.h"

#include <QSortFilterProxyModel>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QStackedWidget;

namespace waymark {

class DataTable;
class Edit;
class EmptyState;
class OwnedPane;
class PersonPane;
class SectionHead;

/// Who works on the programme: how much they can do, how much they have to do, when they are away, and what was noted
/// about them.
class PeopleView final : public Screen {
    Q_OBJECT
public:
    explicit PeopleView(const ScreenContext& context, QWidget* parent = nullptr);

    void showPerson(const PersonId& person) override;
    std::optional<ItemRef> selectedItem() const override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildTable();
    QLayout* buildHead();
    QWidget* buildHint();
    QWidget* buildBody();
    void buildActions();
    void follow(const ChangeSet& changes);
    void refresh();
    void showSelection();
    std::optional<PersonId> selected() const;
    void add(const QString& name);
    void addMe();
    bool change(const PersonId& person, int column, const QVariant& value);
    void remove();
    bool edit(const QString& text, const std::function<Result<void>(Edit&)>& perform);
    void tellDone(const QString& text);

    ScreenContext m_context;
    PeopleModel m_model;
    QSortFilterProxyModel m_sorted;
    QLineEdit* m_name; ///< adds somebody
    QWidget* m_hint;   ///< while nobody has the author's name
    QLabel* m_hintText;
    SectionHead* m_head;
    DataTable* m_table;
    OwnedPane* m_owned;
    PersonPane* m_person; ///< days off and notes of the selected one
    QBoxLayout* m_below = nullptr; ///< of the two: side by side where there is room
    EmptyState* m_empty;
    QStackedWidget* m_stack;
};

} // namespace waymark
