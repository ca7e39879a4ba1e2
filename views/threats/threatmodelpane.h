// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/threats/threatelementsmodel.h"
#include "views/threats/threatspane.h"
#include "views/threats/threattargetsmodel.h"

class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace waymark {

class ElidedLabel;
class ItemPicker;
class SignaturePane;

/// The threat model of each target: assets, entry points and trust boundaries, each asked for an abuse case, and a
/// signature under the whole.
class ThreatModelPane final : public ThreatsPane {
    Q_OBJECT
public:
    explicit ThreatModelPane(const ScreenContext& context, QWidget* parent = nullptr);

    void refresh(const std::shared_ptr<const ProgrammeFigures>& figures) override;
    QString countText() const override;
    void addElement(ThreatElementKind kind);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildTargets();
    QWidget* buildElements();
    QWidget* buildElementHead();
    QWidget* buildAnswer();
    void chooseTarget();
    void showTarget();
    void showAnswer();
    std::optional<TargetId> target() const;
    const ThreatElementRow* element() const;
    void answerWith(const QString& key);
    void answerWithNewCase();
    void declineThreat();
    void removeChosen();
    void sign(const QString& statement);

    ThreatTargetsModel m_targets;
    ThreatElementsModel m_elements;
    DataTable* m_targetTable;
    DataTable* m_elementTable;
    QStackedWidget* m_elementStack; ///< elements, empty state
    ElidedLabel* m_title;
    ItemPicker* m_picker;
    QPushButton* m_newCase;
    QLineEdit* m_reason;
    SignaturePane* m_signatures;
};

} // namespace waymark
