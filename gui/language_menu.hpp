// SPDX-License-Identifier: GPL-3.0-or-later
// Which language the window speaks: the system's, or one of those it knows.
#pragma once

#include <QLocale>
#include <QObject>

class QActionGroup;
class QMenu;
class QSettings;

namespace efdmon::gui {

// What the setting asks for.
QLocale languageLocale(const QSettings& settings);

class LanguageMenu : public QObject {
    Q_OBJECT
public:
    explicit LanguageMenu(QObject* parent = nullptr);

    void addTo(QMenu& menu);
    void restore(const QSettings& settings);
    void save(QSettings& settings) const;

Q_SIGNALS:
    // It takes effect at the next start.
    void chosen();

private:
    void add(const char* objectName, const QString& text, const QString& value);

    QActionGroup* group_;
    QString begun_; // with this one
    QString value_; // of the setting
};

} // namespace efdmon::gui
