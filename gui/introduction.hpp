// SPDX-License-Identifier: GPL-3.0-or-later
// Three sentences for who has never seen this window: there at the first start,
// and again when asked for.
#pragma once

#include <QFrame>

class QSettings;

namespace efdmon::gui {

class Introduction : public QFrame {
    Q_OBJECT
public:
    explicit Introduction(QWidget* parent = nullptr);

    void open();
    void restore(const QSettings& settings);
    void save(QSettings& settings) const;

Q_SIGNALS:
    void closed();
    // It has got its contents.
    void filled();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fill();
    void close();
    void applyPalette();
};

} // namespace efdmon::gui
