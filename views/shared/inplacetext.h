// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextEdit>

namespace waymark {

/// Text that is edited where it stands: it looks like text until the pointer or the focus is on it, wraps and grows.
/// Enter saves one line, Ctrl+Enter many; so does leaving it. Esc takes back what was typed. What is typed is never
/// lost: not when saving it was refused, and not when the value is changed by others meanwhile.
class InPlaceText final : public QTextEdit {
    Q_OBJECT
public:
    enum class Lines { One, Many };

    InPlaceText(Lines lines, const QString& accessibleName, QWidget* parent = nullptr);

    /// What is stored. Shown unless something else is being typed; then overtaken() follows.
    void setValue(const QString& value);
    const QString& value() const { return m_value; }
    /// What stands in the field, trimmed; of one line, without breaks.
    QString typed() const;
    void setTyped(const QString& text); ///< as if a person had typed it
    bool isDirty() const { return typed() != m_value; }
    bool isOvertaken() const { return m_overtaken && isDirty(); }

    /// False for fields that add something: there only Enter does it.
    void setSavesOnLeaving(bool saves) { m_savesOnLeaving = saves; }
    /// What is longer can't be typed or pasted; 0: there is no limit. A longer value can be shortened.
    void setLongest(int characters) { m_longest = characters; }
    void save();   ///< emits committed() if there is something new
    void revert(); ///< shows the value again

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

Q_SIGNALS:
    /// `typed` is to replace `before`, the value that the person knows of. Call setValue() once it is stored.
    void committed(const QString& typed, const QString& before);
    /// Somebody else stored `value` while something was being typed, which stays. The next Enter saves it all the same.
    void overtaken(const QString& value);
    void entered(); ///< the focus came

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;
    void changeEvent(QEvent* event) override;

private:
    bool isSaveKey(const QKeyEvent& event) const;
    void showText(const QString& text);
    void stopAtLongest();
    void markOvertaken(bool overtaken);

    Lines m_lines;
    QString m_value;
    int m_longest = 0;
    bool m_savesOnLeaving = true;
    bool m_overtaken = false;
};

} // namespace waymark
