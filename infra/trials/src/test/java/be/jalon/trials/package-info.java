/** Whether a whole system can be put into the trouble it is put into on purpose, and gets out of it by itself. */
package be.jalon.trials;
