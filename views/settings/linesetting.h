// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "views/settings/numberinput.h"
#include "views/settings/settingfield.h"

#include <functional>

class QHBoxLayout;
class QLineEdit;

namespace waymark {

class Prompt;

/// A setting that is typed. It is stored by Enter and when the field is left; what can't be stored stays there, with the reason
/// below it. Who hides the field without leaving it has it commit().
class LineSetting final : public SettingField {
    Q_OBJECT
public:
    using Store = std::function<Result<void>(const QString& typed)>;

    LineSetting(const char* name, const QString& label, const QString& bearing, Store store, QWidget* parent = nullptr);
    /// A whole number, or a share with two decimals, which `store` gets as it is stored. Says its range before what it bears on.
    static LineSetting* ofNumber(const char* name, const QString& label, NumberUnit unit, const PropertyRange& range,
                                 const QString& bearing, std::function<Result<void>(int)> store);
    /// A folder, which may be chosen in a dialog as well.
    static LineSetting* ofFolder(const char* name, const QString& label, const QString& bearing, Prompt* prompt, Store store);

    /// What is stored, but not in place of what somebody is typing. Whether it has become another while somebody was.
    bool show(const QString& stored);
    using QWidget::show;
    void setPlaceholder(const QString& text);
    void setLongest(int characters); ///< more can't be typed
    const QString& label() const { return m_label; }
    QString commit(); ///< stores what is typed; why that can't be, empty: it could, or nothing was

private:
    LineSetting(const char* name, const QString& label, const QString& bearing, Store store, QWidget* row, QLineEdit* line,
                QWidget* parent);
    void type(const QString& text); ///< as if somebody had typed it, and left the field

    QString m_label;
    QLineEdit* m_line;
    Store m_store;
    QString m_stored;
    bool m_isTyped = false; ///< what stands there isn't stored
};

} // namespace waymark
