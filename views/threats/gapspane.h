// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/threats/gapsmodel.h"
#include "views/threats/threatspane.h"

class QButtonGroup;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace waymark {

class EmptyState;
class ItemPicker;

/// What is tied to nothing, by kind; the missing link or story is made right here.
class GapsPane final : public ThreatsPane {
    Q_OBJECT
public:
    explicit GapsPane(const ScreenContext& context, QWidget* parent = nullptr);

    void refresh(const std::shared_ptr<const ProgrammeFigures>& figures) override;
    QString countText() const override;

private:
    QWidget* buildKinds();
    QWidget* buildFix();
    void chooseKind(GapKind kind);
    void showKind();
    const GapRow* chosen() const;
    std::vector<PickItem> pickPartners() const;
    void link(const QString& key);
    void makePartner();
    Story partnerOf(const GapRow& row) const;

    GapsModel m_model;
    GapKind m_kind = GapKind::Unmitigated;
    bool m_entered = false; ///< figures came once: the kind stays, even when nothing of it is left
    std::shared_ptr<const ProgrammeFigures> m_figures = std::make_shared<const ProgrammeFigures>(); ///< never null
    QButtonGroup* m_kinds;
    DataTable* m_table;
    QStackedWidget* m_stack;
    ItemPicker* m_picker;
    QPushButton* m_make;
    QLabel* m_none;
};

} // namespace waymark
